package org.comfrey.site.catalog;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.Change.Subject;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.topic.TopicTree;
import org.comfrey.model.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the catalog in step with the store. Word of a change is followed at once, on one thread; at the start and every few
 * minutes it compares the whole catalog with what is live, and makes up for whatever it did not hear of.
 */
@Slf4j
@Component
class CatalogKeeper implements SmartLifecycle {

    private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final CatalogProperties properties;
    private final Publications publications;
    private final Topics topics;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
    /** Topics that articles name and that were not there since the last word of one. Of the thread that keeps the catalog. */
    private final Set<String> lookedFor = new HashSet<>();

    private final Change compare = Change.ofAny(Subject.PUBLICATION);

    private @Nullable CatalogIndex index;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile TopicTree tree = TopicTree.empty();
    private volatile @Nullable Instant comparedAt;

    CatalogKeeper(
            CatalogProperties properties,
            Publications publications,
            Topics topics,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.properties = properties;
        this.publications = publications;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
        feed.subscribe(this::hear);
    }

    private void hear(Change change) {
        if (change.subject() == Subject.PUBLICATION || change.subject() == Subject.TOPIC) {
            heard.add(change);
        }
    }

    @Override
    public synchronized void start() {
        var opened = CatalogIndex.open(properties.folder());
        index = opened;
        running = true;
        heard.add(Change.ofAny(Subject.TOPIC));
        heard.add(compare);
        thread = Thread.ofPlatform().daemon().name("catalog").start(() -> keep(opened));
    }

    @Override
    public synchronized void stop() {
        running = false;
        try {
            if (thread != null) {
                // Woken, not interrupted: an interrupt would close the files under whoever writes to them.
                heard.add(compare);
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (index != null) {
            try {
                index.close();
            } catch (UncheckedIOException failure) {
                log.warn(
                        "What the catalog held could not be written, and is made up for at the next start: {}",
                        failure.getMessage());
            }
            index = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the store, before the web server: who asks early finds what the catalog held when it was closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    synchronized CatalogIndex index() {
        if (index == null) {
            throw new IllegalStateException("The catalog is closed.");
        }
        return index;
    }

    TopicTree topics() {
        return tree;
    }

    /** When it was last compared with what is live, from one end to the other; null until the first time. */
    @Nullable
    Instant comparedAt() {
        return comparedAt;
    }

    /** How many articles it has. */
    long articles() {
        return index().read(searcher -> searcher.count(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE))));
    }

    private void keep(CatalogIndex opened) {
        long compared = System.nanoTime();
        long saved = System.nanoTime();
        Set<Change> changes = new LinkedHashSet<>();
        while (running) {
            try {
                await(changes);
                if (!running) {
                    return;
                }
                if (System.nanoTime() - compared > BETWEEN_COMPARISONS.toNanos()) {
                    changes.add(compare);
                }
                if (changes.contains(compare)) {
                    compared = System.nanoTime();
                }
                if (!changes.isEmpty()) {
                    follow(opened, changes);
                    changes.clear();
                }
                if (System.nanoTime() - saved > BETWEEN_SAVES.toNanos()) {
                    opened.save();
                    saved = System.nanoTime();
                }
            } catch (DataAccessException | MongoException | UncheckedIOException failure) {
                // The changes are kept, and are followed once the store answers again.
                log.warn("The catalog cannot be kept up just now: {}", failure.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void await(Set<Change> changes) throws InterruptedException {
        var first = changes.isEmpty() ? heard.poll(BETWEEN_SAVES.toMillis(), TimeUnit.MILLISECONDS) : heard.poll();
        if (first != null) {
            changes.add(first);
            heard.drainTo(changes);
        }
    }

    private void follow(CatalogIndex opened, Set<Change> changes) {
        for (var change : changes) {
            switch (change.subject()) {
                case PUBLICATION -> publication(opened, change.id());
                case TOPIC -> {
                    lookedFor.clear();
                    topic(opened, change.id());
                }
                case REPLIES, TAG, PROFILE, MEDIA, SETTINGS -> {
                    // None of them is in the catalog.
                }
            }
        }
        opened.show();
        events.publishEvent(new CatalogChanged());
    }

    private void publication(CatalogIndex opened, @Nullable String id) {
        if (id == null) {
            compare(opened);
        } else {
            publications
                    .find(id)
                    .filter(Publication::isLive)
                    .ifPresentOrElse(
                            live -> putUnlessHeld(opened, live), () -> opened.remove(Fields.key(Fields.ARTICLE, id)));
        }
    }

    /** A topic's words stand with each article within it, so these are put anew. */
    private void topic(CatalogIndex opened, @Nullable String id) {
        var before = tree;
        tree = topics.tree();
        before.all().forEach(topic -> opened.remove(Fields.key(Fields.TOPIC, topic.id())));
        tree.all().forEach(topic -> opened.put(Fields.key(Fields.TOPIC, topic.id()), Entries.of(topic)));
        opened.show();
        var articles = id == null ? editions(opened).keySet() : articlesWithin(opened, id);
        articles.forEach(article ->
                publications.find(article).filter(Publication::isLive).ifPresent(live -> put(opened, live)));
    }

    /** Word may come twice, and each entry that is put anew has a cost later. */
    private void putUnlessHeld(CatalogIndex opened, Publication live) {
        opened.show();
        var held = entries(opened, new Term(Fields.KEY, Fields.key(Fields.ARTICLE, live.id())), 1);
        if (!Long.valueOf(live.edition()).equals(held.get(live.id()))) {
            put(opened, live);
        }
    }

    /**
     * Word of an article may come before word of a topic that it is about. Nobody would put the article anew for that topic
     * later, for it is not known to be within it: so it is as if that word had come first.
     */
    private void put(CatalogIndex opened, Publication live) {
        for (var topic : live.content().topics()) {
            if (tree.named(List.of(topic)).isEmpty() && lookedFor.add(topic)) {
                topic(opened, topic);
            }
        }
        opened.put(Fields.key(Fields.ARTICLE, live.id()), Entries.of(live, tree));
    }

    private void compare(CatalogIndex opened) {
        opened.show();
        var held = editions(opened);
        var live = publications.liveEditions();
        held.keySet().stream()
                .filter(id -> !live.containsKey(id))
                .forEach(id -> opened.remove(Fields.key(Fields.ARTICLE, id)));
        live.forEach((id, edition) -> {
            if (!edition.equals(held.get(id))) {
                publication(opened, id);
            }
        });
        comparedAt = clock.instant();
    }

    private static Map<String, Long> editions(CatalogIndex opened) {
        return entries(opened, new Term(Fields.KIND, Fields.ARTICLE), Integer.MAX_VALUE);
    }

    private static Set<String> articlesWithin(CatalogIndex opened, String topic) {
        return entries(opened, new Term(Fields.WITHIN, topic), Integer.MAX_VALUE)
                .keySet();
    }

    /** The ids of the articles that have that word, with the editions that the catalog holds of them. */
    private static Map<String, Long> entries(CatalogIndex opened, Term term, int most) {
        return opened.read(searcher -> {
            var entries = new HashMap<String, Long>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(
                            new TermQuery(term),
                            Math.clamp(searcher.getIndexReader().maxDoc(), 1, most))
                    .scoreDocs) {
                var entry = stored.document(hit.doc, Set.of(Fields.ID, Fields.EDITION));
                var edition = entry.getField(Fields.EDITION);
                entries.put(
                        entry.get(Fields.ID),
                        edition == null ? 0L : edition.numericValue().longValue());
            }
            return entries;
        });
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
