package org.comfrey.model.redirect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of addresses that lead to others. What is at such an address now goes before what it leads to. */
@Component
@RequiredArgsConstructor
public class Redirects implements Indexed, Belonging {

    private static final String WHAT = "redirect";
    private static final String ARTICLES = "/articles/";
    private static final String TOPICS = "/topics/";
    private static final String AUTHORS = "/authors/";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Redirect.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("target", Direction.ASC),
                new Index("from", Direction.ASC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /** Notes that an article leaves an address. May be repeated. The last one to leave is found there. */
    public void articleLeft(Slug slug, String article) {
        left(ARTICLES + slug.value(), article);
    }

    /** Notes that a topic leaves an address. May be repeated. */
    public void topicLeft(Slug slug, String topic) {
        left(TOPICS + slug.value(), topic);
    }

    /** Notes that a person's profile leaves an address. May be repeated. */
    public void authorLeft(Slug slug, String person) {
        left(AUTHORS + slug.value(), person);
    }

    /** The id of the article that was last at that address. */
    public Optional<String> articleOnceAt(Slug slug) {
        return target(ARTICLES + slug.value());
    }

    /** The id of the topic that was last at that address. */
    public Optional<String> topicOnceAt(Slug slug) {
        return target(TOPICS + slug.value());
    }

    /** The id of the person whose profile was last at that address. */
    public Optional<String> authorOnceAt(Slug slug) {
        return target(AUTHORS + slug.value());
    }

    /** @throws NotFound when there is none with that id */
    public Redirect require(String id) {
        return Optional.ofNullable(mongo.findById(id, Redirect.class)).orElseThrow(() -> new NotFound(WHAT));
    }

    /** The redirect from that path. */
    public Optional<Redirect> from(String path) {
        return Optional.ofNullable(mongo.findById(Redirect.idOf(path), Redirect.class));
    }

    /**
     * A page of redirects, the newest first.
     *
     * @param beginning only those from paths that begin so, or null
     */
    public Page<Redirect> list(@Nullable String beginning, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (beginning != null) {
            query.addCriteria(Criteria.where("from").gte(beginning).lt(beginning + Character.MAX_VALUE));
        }
        return Page.cut(
                mongo.find(query, Redirect.class),
                slice.limit(),
                redirect -> Cursor.of(redirect.createdAt(), redirect.id()));
    }

    @Override
    public String what() {
        return "redirects";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("target").is(article)), Redirect.class)
                .getDeletedCount();
    }

    Redirect insert(Redirect redirect) {
        return mongo.insert(redirect);
    }

    Redirect save(Redirect changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    boolean delete(String id, long version) {
        return compareAndSet.remove(Redirect.class, id, version);
    }

    /** Takes the place of what was there: whoever moved last is looked for there. */
    private void left(String path, String target) {
        var now = clock.instant();
        mongo.upsert(
                Query.query(Criteria.where("_id").is(Redirect.idOf(path))),
                new Update()
                        .set("from", path)
                        .set("target", target)
                        .unset("to")
                        .set("permanent", true)
                        .set("updatedAt", now)
                        .setOnInsert("createdAt", now)
                        .inc("version", 1L),
                Redirect.class);
    }

    private Optional<String> target(String path) {
        return from(path).map(Redirect::target);
    }
}
