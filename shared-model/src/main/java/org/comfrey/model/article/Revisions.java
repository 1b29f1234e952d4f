package org.comfrey.model.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of revisions. It inserts and reads them, and removes them all together once their article is purged. */
@Component
@RequiredArgsConstructor
public class Revisions implements Indexed, Belonging {

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return Revision.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("article", Direction.ASC).on("number", Direction.DESC).on("_id", Direction.DESC));
    }

    Revision insert(Revision revision) {
        return mongo.insert(revision);
    }

    public Optional<Revision> find(String article, String id) {
        return Optional.ofNullable(mongo.findById(id, Revision.class))
                .filter(revision -> revision.article().equals(article));
    }

    /** @throws NotFound when the article has no such revision */
    public Revision require(String article, String id) {
        return find(article, id).orElseThrow(() -> new NotFound("revision"));
    }

    /**
     * The history of an article, newest first: the chain of parents from its head, read in one query. Revisions that
     * are not on the chain, or that the filter does not take, are passed over.
     */
    public Page<RevisionSummary> history(Article article, HistoryFilter filter, Slice slice) {
        var after = slice.after();
        try (var newestFirst = summaries(article, after == null ? article.head().number() : after.key())) {
            var chain = chain(
                    newestFirst.iterator(),
                    after == null ? article.head().revision() : after.id(),
                    filter,
                    slice.limit());
            return chain.size() <= slice.limit()
                    ? new Page<>(chain, null)
                    : new Page<>(chain.subList(0, slice.limit()), positionOf(chain.getLast()));
        }
    }

    /** The revision that an article was at when it had a version, read in one query and another for its content. */
    public Revision asOf(Article article, long version) {
        try (var newestFirst = summaries(article, article.head().number())) {
            var chain =
                    chain(newestFirst.iterator(), article.head().revision(), HistoryFilter.none(), Integer.MAX_VALUE);
            return chain.stream()
                    .filter(revision -> revision.version() <= version)
                    .findFirst()
                    .map(revision -> require(article.id(), revision.id()))
                    .orElseThrow(() -> new NotFound("revision"));
        }
    }

    @Override
    public String what() {
        return "revisions";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("article").is(article)), Revision.class)
                .getDeletedCount();
    }

    private Stream<RevisionSummary> summaries(Article article, long upTo) {
        var query = Query.query(
                Criteria.where("article").is(article.id()).and("number").lte(upTo));
        query.fields().exclude("content");
        query.with(Sort.by(Direction.DESC, "number", "_id"));
        return mongo.query(Revision.class).as(RevisionSummary.class).matching(query).stream();
    }

    private static List<RevisionSummary> chain(
            Iterator<RevisionSummary> newestFirst, @Nullable String from, HistoryFilter filter, int limit) {
        var chain = new ArrayList<RevisionSummary>();
        var expected = from;
        while (expected != null && chain.size() <= limit && newestFirst.hasNext()) {
            var revision = newestFirst.next();
            if (Objects.equals(revision.id(), expected)) {
                if (filter.takes(revision)) {
                    chain.add(revision);
                }
                expected = revision.parent();
            }
        }
        return chain;
    }

    private static String positionOf(RevisionSummary next) {
        return new Cursor(next.number(), next.id()).encoded();
    }
}
