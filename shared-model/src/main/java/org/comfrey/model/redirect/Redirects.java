package org.comfrey.model.redirect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Indexed;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of addresses that are left. What has such an address now goes before what had it. */
@Component
@RequiredArgsConstructor
public class Redirects implements Indexed, Belonging {

    private static final String ARTICLES = "/articles/";
    private static final String TOPICS = "/topics/";

    private final MongoOperations mongo;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Redirect.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("target", Direction.ASC));
    }

    /** Notes that an article leaves an address. May be repeated. The last one to leave is found there. */
    public void articleLeft(Slug slug, String article) {
        mongo.save(new Redirect(ARTICLES + slug.value(), article, clock.instant()));
    }

    /** Notes that a topic leaves an address. May be repeated. */
    public void topicLeft(Slug slug, String topic) {
        mongo.save(new Redirect(TOPICS + slug.value(), topic, clock.instant()));
    }

    /** The id of the article that was last at that address. */
    public Optional<String> articleOnceAt(Slug slug) {
        return target(ARTICLES + slug.value());
    }

    /** The id of the topic that was last at that address. */
    public Optional<String> topicOnceAt(Slug slug) {
        return target(TOPICS + slug.value());
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

    private Optional<String> target(String path) {
        return Optional.ofNullable(mongo.findById(path, Redirect.class)).map(Redirect::target);
    }
}
