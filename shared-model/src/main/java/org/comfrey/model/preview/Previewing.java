package org.comfrey.model.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.access.Permission;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.ArticleSaved;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.SignOff;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.person.People;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Making and revoking links to previews, and keeping what they show at the working copy's latest state. */
@Slf4j
@Component
@RequiredArgsConstructor
public class Previewing {

    public static final Duration SHORTEST_LIFE = Duration.ofHours(1);
    public static final Duration USUAL_LIFE = Duration.ofDays(7);
    public static final Duration LONGEST_LIFE = Duration.ofDays(30);

    /** Of somebody's own link. Whoever goes on looking gets another one in time. */
    public static final Duration OWN_LIFE = Duration.ofHours(1);

    /** More than these nobody keeps track of. */
    public static final int MOST_LINKS = 20;

    private static final int TRIES = 5;
    private static final int ROUND = 100;

    private final Previews previews;
    private final Sketches sketches;
    private final Articles articles;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    /**
     * A link, complete.
     *
     * @param link what is stored of it
     * @param path where the preview is, on the reading site
     */
    public record Shown(PreviewLink link, String path) {}

    /**
     * Makes a link to what an article says at its head, now and after each later save.
     *
     * @param life how long it works
     * @param creationKey what makes a repeated call the same creation, or null
     * @throws InvalidInput when the life is out of bounds, or there are too many links
     */
    public Shown create(Actor actor, String id, Duration life, @Nullable String creationKey) {
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            throw new InvalidInput(
                    "/hours", "A link works for 1 to " + LONGEST_LIFE.toHours() + " hours, which is 30 days.");
        }
        var article = articles.require(id);
        article.requireEditableBy(actor);
        article.requireActive("preview");
        var now = clock.instant();
        var link = new PreviewLink(ids.next(), actor.id(), now, now.plus(life), creationKey);
        return shown(id, whileOthersChangeIt(() -> put(article, link)));
    }

    /**
     * Shows what an article says at its head to somebody who works on it. The link is that person's own: it stays the same
     * until half of its life is over, and is in no list.
     *
     * @throws NotAllowed when the actor can neither edit nor review it
     */
    public Shown showTo(Actor actor, String id) {
        var article = workedOnBy(actor, id);
        article.requireActive("preview");
        return shown(id, whileOthersChangeIt(() -> ownLink(actor, article)));
    }

    /**
     * Shows to somebody who edits an article what it would say, on that person's own link alone, until it is saved.
     *
     * @param change makes what the article would say of what it says
     */
    public void sketch(Actor actor, String id, UnaryOperator<ArticleContent> change) {
        var article = articles.require(id);
        article.requireEditableBy(actor);
        var own = showTo(actor, id);
        var content = change.apply(article.content());
        sketches.put(new Sketch(
                own.link().id(),
                article.version(),
                content,
                people.bylines(content.authors()),
                clock.instant(),
                own.link().expiresAt()));
    }

    private Article workedOnBy(Actor actor, String id) {
        var article = articles.require(id);
        if (!actor.may(Permission.ARTICLES_REQUEST_CHANGES) && !actor.may(Permission.ARTICLES_SIGN_OFF)) {
            article.requireEditableBy(actor);
        }
        return article;
    }

    private PreviewLink ownLink(Actor actor, Article article) {
        var now = clock.instant();
        var stored = previews.find(article.id());
        var known = stored.flatMap(preview -> preview.ownLink(actor.id(), now.plus(OWN_LIFE.dividedBy(2))));
        if (known.isPresent() && stored.get().articleVersion() >= article.version()) {
            return known.get();
        }
        var link = known.orElseGet(() -> new PreviewLink(ids.next(), actor.id(), now, now.plus(OWN_LIFE), null));
        if (stored.isEmpty()) {
            previews.insert(ofHead(article, null).withOwn(link, now).toBuilder()
                    .version(1)
                    .build());
        } else {
            previews.save(upToDate(article, stored.get()).withOwn(link, now).toBuilder()
                    .version(stored.get().version() + 1)
                    .build());
        }
        return link;
    }

    /** A page of the links to an article that work, the oldest first. */
    public Page<Shown> list(Actor actor, String id, Slice slice) {
        workedOnBy(actor, id);
        var links = previews.find(id)
                .map(preview -> preview.openLinks(clock.instant()))
                .orElse(List.of());
        return Page.of(links, slice, link -> Cursor.of(link.createdAt(), link.id()))
                .map(link -> shown(id, link));
    }

    /**
     * Takes a link back, at once and for good.
     *
     * @throws NotFound when there is none with that id that works
     */
    public void revoke(Actor actor, String id, String link) {
        articles.require(id).requireEditableBy(actor);
        whileOthersChangeIt(() -> {
            var preview = previews.find(id)
                    .filter(stored -> stored.openLink(link, clock.instant()).isPresent())
                    .orElseThrow(() -> new NotFound("preview link"));
            return previews.save(preview.without(link));
        });
    }

    /** Shows a save at once. What goes wrong here must not undo the save, and is put right by {@link #catchUp()}. */
    @EventListener
    void follow(ArticleSaved saved) {
        try {
            if (previews.isThere(saved.article().id())) {
                refresh(saved.article());
            }
        } catch (DataAccessException | StaleVersion later) {
            log.warn("The preview of article {} is behind: {}", saved.article().id(), later.getMessage());
        }
    }

    /**
     * Brings previews up to date that missed a save, in a crash say.
     *
     * @return how many were behind
     */
    public int catchUp() {
        int behind = 0;
        var after = Previews.BEFORE_ALL;
        List<Preview> round;
        do {
            round = previews.open(after, clock.instant(), ROUND);
            for (var preview : round) {
                behind += catchUp(preview) ? 1 : 0;
                after = preview.id();
            }
        } while (round.size() == ROUND);
        return behind;
    }

    /**
     * Deletes previews that nobody can open any more.
     *
     * @return how many
     */
    public long purge() {
        sketches.deleteExpired(clock.instant());
        return previews.deleteExpired(clock.instant());
    }

    private boolean catchUp(Preview preview) {
        var article = articles.find(preview.id());
        if (article.isEmpty()) {
            previews.delete(preview.id());
            return true;
        }
        return article.get().version() > preview.articleVersion() && refresh(article.get());
    }

    private boolean refresh(Article article) {
        if (article.shelf() == Shelf.TRASHED) {
            previews.delete(article.id());
            return true;
        }
        return whileOthersChangeIt(() -> {
            var stored = previews.find(article.id());
            if (stored.isEmpty() || stored.get().articleVersion() >= article.version()) {
                return false;
            }
            previews.save(ofHead(article, stored.get()));
            return true;
        });
    }

    private PreviewLink put(Article article, PreviewLink link) {
        var stored = previews.find(article.id());
        if (stored.isEmpty()) {
            previews.insert(ofHead(article, null).with(link, link.createdAt()).toBuilder()
                    .version(1)
                    .build());
            return link;
        }
        var links = stored.get().openLinks(link.createdAt());
        var before = links.stream()
                .filter(known ->
                        link.creationKey() != null && link.creationKey().equals(known.creationKey()))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        if (links.size() >= MOST_LINKS) {
            throw new InvalidInput("", "An article has at most " + MOST_LINKS + " links. Revoke one of them first.");
        }
        previews.save(upToDate(article, stored.get()).with(link, link.createdAt()).toBuilder()
                .version(stored.get().version() + 1)
                .build());
        return link;
    }

    private Preview upToDate(Article article, Preview stored) {
        return stored.articleVersion() >= article.version() ? stored : ofHead(article, stored);
    }

    /** The article's head, with the links of before. */
    private Preview ofHead(Article article, @Nullable Preview before) {
        return Preview.builder()
                .id(article.id())
                .version(before == null ? 1 : before.version() + 1)
                .articleVersion(article.version())
                .revision(article.head().number())
                .translationGroup(article.translationGroup())
                .content(article.content())
                .authors(people.bylines(article.content().authors()))
                .review(Optional.ofNullable(article.signOff())
                        .filter(signOff ->
                                signOff.revision().equals(article.head().revision()))
                        .map(SignOff::forReaders)
                        .orElse(null))
                .savedAt(article.updatedAt())
                .links(before == null ? List.of() : before.links())
                .ownLinks(before == null ? List.of() : before.ownLinks())
                .expiresAt(before == null ? clock.instant() : before.expiresAt())
                .build();
    }

    private Shown shown(String article, PreviewLink link) {
        return new Shown(link, "/preview/" + previews.token(article, link));
    }

    /** Nobody asked for a version of a preview, so nobody need hear that it has changed meanwhile. */
    private static <T> T whileOthersChangeIt(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (StaleVersion | DuplicateKeyException changedMeanwhile) {
                if (attempt == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }
}
