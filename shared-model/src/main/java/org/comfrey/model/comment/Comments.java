package org.comfrey.model.comment;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.comment.screening.EarlierReplies;
import org.comfrey.model.store.Belonging;
import org.comfrey.model.store.CompareAndSet;
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

/** The store of replies. */
@Component
@RequiredArgsConstructor
public class Comments implements Indexed, Belonging, EarlierReplies {

    private static final String WHAT = "reply";

    /** What nobody needs in a list, and readers' pages must never have. */
    private static final String EARLIER = "earlier";

    /** Set on those of which only the place is kept. */
    private static final String EMPTIED = "emptiedAt";

    private static final Document BY_STATUS =
            new Document("$group", new Document("_id", "$status").append("count", new Document("$sum", 1)));

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Comment.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("fingerprint", Direction.ASC).unique(),
                new Index("article", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index("status", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("takenDownFrom", Direction.ASC).sparse(),
                new Index("untold", Direction.ASC).sparse(),
                new Index("likeness", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .sparse(),
                new Index("status", Direction.ASC).on("decision.at", Direction.DESC),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC),
                new Index("network", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("emailHash", Direction.ASC)
                        .on("status", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("emailHash", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public Comment require(String id) {
        return find(id).filter(comment -> comment.emptiedAt() == null).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Comment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Comment.class));
    }

    /** Replies in every state that the filter lets through, the newest first. */
    public Page<Comment> list(CommentFilter filter, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        query.fields().exclude(EARLIER);
        filter.narrow(query);
        query.addCriteria(Criteria.where(EMPTIED).is(null));
        return cut(mongo.find(query, Comment.class), slice);
    }

    /** What readers see under an article, the oldest first. */
    public Page<Comment> shown(String article, Slice slice) {
        return shown(article, slice, Cursor.oldestFirst(new Query(), "createdAt", slice));
    }

    /** What readers see under an article, the newest first. */
    public Page<Comment> newestShown(String article, Slice slice) {
        return shown(article, slice, Cursor.newestFirst(new Query(), "createdAt", slice));
    }

    /** How many replies readers see under an article. */
    public long countShown(String article) {
        return mongo.count(Query.query(shownUnder(article)), Comment.class);
    }

    /** Whether readers see it: it is approved, and so is every one above it. */
    public boolean isShown(Comment comment) {
        return comment.isApproved() && !hiddenUnder(comment.article()).contains(comment.id());
    }

    /** How many replies there are in each state. */
    public Tally tally() {
        return tally(new Criteria());
    }

    /** How many other replies the same reader wrote; none where the reply has no address. */
    Tally tallyOfOthers(Comment comment) {
        return tallyOfOthers(comment, "emailHash", comment.emailHash());
    }

    /** How many other replies came from the same network; none where that is not known any more. */
    Tally tallyFromSameNetwork(Comment comment) {
        return tallyOfOthers(comment, "network", comment.network());
    }

    private Tally tallyOfOthers(Comment comment, String field, @Nullable String hash) {
        return hash == null
                ? new Tally(0, 0, 0, 0)
                : tally(Criteria.where(field).is(hash).and("_id").ne(comment.id()));
    }

    /** Those that came until then and of which the network is still known. */
    List<Comment> withNetworkUntil(Instant end, int limit) {
        return mongo.find(
                Query.query(Criteria.where("network").gt("").and("createdAt").lte(end))
                        .limit(limit),
                Comment.class);
    }

    /** Forgets where a reply came from, unless it was changed meanwhile. Not an act of anybody's, so the version stays. */
    boolean forgetNetwork(Comment comment) {
        return mongo.replace(
                                Query.query(Criteria.where("_id")
                                        .is(comment.id())
                                        .and("version")
                                        .is(comment.version())),
                                comment.toBuilder().network(null).build())
                        .getModifiedCount()
                == 1;
    }

    private Tally tally(Criteria counted) {
        var byStatus = mongo
                .aggregate(
                        newAggregation(match(counted.and(EMPTIED).is(null)), _ -> BY_STATUS),
                        Comment.class,
                        Document.class)
                .getMappedResults()
                .stream()
                .collect(Collectors.toMap(
                        group -> CommentStatus.valueOf(group.getString("_id")),
                        group -> group.get("count", (Number) 0).longValue()));
        return new Tally(
                byStatus.getOrDefault(CommentStatus.PENDING, 0L),
                byStatus.getOrDefault(CommentStatus.APPROVED, 0L),
                byStatus.getOrDefault(CommentStatus.SPAM, 0L),
                byStatus.getOrDefault(CommentStatus.TRASH, 0L));
    }

    @Override
    public boolean hasApprovedOf(String writer) {
        return mongo.exists(
                Query.query(Criteria.where("emailHash").is(writer).and("status").is(CommentStatus.APPROVED)),
                Comment.class);
    }

    /** Whether a reply came before that says the same. */
    boolean hasAlike(String likeness) {
        return mongo.exists(Query.query(Criteria.where("likeness").is(likeness)), Comment.class);
    }

    /** What replies of readers say that a moderator put into this state, the last decided first. */
    public List<DecidedText> decided(CommentStatus status, int limit) {
        var query = Query.query(Criteria.where("status")
                        .is(status)
                        .and("decision.at")
                        .gt(Instant.EPOCH)
                        .and("staff")
                        .is(null)
                        // What stands in the place of a text teaches nothing.
                        .and("erased.textRemoved")
                        .ne(true))
                .with(Sort.by(Direction.DESC, "decision.at"))
                .limit(limit);
        query.fields().include("text");
        return mongo.query(Comment.class).as(DecidedText.class).matching(query).all();
    }

    @Override
    public String what() {
        return "replies";
    }

    @Override
    public long removeOf(String article) {
        return mongo.remove(Query.query(Criteria.where("article").is(article)), Comment.class)
                .getDeletedCount();
    }

    Optional<Comment> withFingerprint(String fingerprint) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("fingerprint").is(fingerprint)), Comment.class));
    }

    Comment insert(Comment comment) {
        return mongo.insert(comment);
    }

    Comment save(Comment changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    /** The replies of a reader that came until then, the oldest first. Whole, with what they said before. */
    List<Comment> of(String writer, Instant until, int limit) {
        return mongo.find(
                Query.query(Criteria.where("emailHash")
                                .is(writer)
                                .and("createdAt")
                                .lte(until))
                        .with(Sort.by("createdAt", "_id"))
                        .limit(limit),
                Comment.class);
    }

    /** The replies of a reader, the oldest first. Whole, with what they said before. */
    Page<Comment> of(String writer, Slice slice) {
        var query = Cursor.oldestFirst(Query.query(Criteria.where("emailHash").is(writer)), "createdAt", slice);
        return cut(mongo.find(query, Comment.class), slice);
    }

    /** Those that have been in spam or in the trash since before that moment, or since that very moment. */
    List<Comment> putAwayUntil(Instant end, int limit) {
        return Stream.of(CommentStatus.SPAM, CommentStatus.TRASH)
                .flatMap(status -> Stream.of(
                        Criteria.where("status").is(status).and("decision.at").lte(end),
                        // The rules alone decided: it is there since it came.
                        Criteria.where("status")
                                .is(status)
                                .and("decision")
                                .is(null)
                                .and("createdAt")
                                .lte(end)))
                .map(due -> Query.query(due.and(EMPTIED).is(null)).limit(limit))
                .flatMap(due -> mongo.find(due, Comment.class).stream())
                .limit(limit)
                .toList();
    }

    /** Whether any reply answers this one, in whatever state. */
    boolean hasAnswers(Comment comment) {
        return mongo.exists(
                Query.query(Criteria.where("article")
                        .is(comment.article())
                        .and("parent")
                        .is(comment.id())),
                Comment.class);
    }

    /**
     * Removes a reply, unless it was changed meanwhile. That names the article, so that whoever follows changes knows which
     * pages are concerned.
     */
    boolean remove(Comment comment) {
        return mongo.remove(
                                Query.query(Criteria.where("_id")
                                        .is(comment.id())
                                        .and("version")
                                        .is(comment.version())
                                        .and("article")
                                        .is(comment.article())),
                                Comment.class)
                        .getDeletedCount()
                == 1;
    }

    /** Those of whose last act webhooks are still to be told. */
    List<Comment> untold(int limit) {
        return mongo.find(Query.query(Criteria.where("untold").exists(true)).limit(limit), Comment.class);
    }

    /** Notes that webhooks were told of its last act. Not an act of anybody's, so the version stays. */
    void told(Comment comment) {
        mongo.replace(
                Query.query(
                        Criteria.where("_id").is(comment.id()).and("version").is(comment.version())),
                comment.toBuilder().untold(null).build());
    }

    private Page<Comment> shown(String article, Slice slice, Query ordered) {
        ordered.fields().exclude(EARLIER);
        return cut(mongo.find(ordered.addCriteria(shownUnder(article)), Comment.class), slice);
    }

    private Criteria shownUnder(String article) {
        var approved = approvedUnder(article);
        var hidden = hiddenUnder(article);
        return hidden.isEmpty()
                ? approved
                : approved.andOperator(
                        hidden.stream().map(id -> Criteria.where("_id").ne(id)).toList());
    }

    /**
     * The approved replies below one that was taken down. An article where none was costs one look into an index; others two
     * reads, however deep the answers stand and however many they are.
     */
    private Set<String> hiddenUnder(String article) {
        var takenDown = places(Criteria.where("takenDownFrom").is(article));
        return takenDown.isEmpty()
                ? Set.of()
                : Place.below(
                        takenDown, places(approvedUnder(article).and("parent").ne(null)));
    }

    private List<Place> places(Criteria criteria) {
        var query = Query.query(criteria);
        query.fields().include("parent");
        return mongo.query(Comment.class).as(Place.class).matching(query).all();
    }

    private static Criteria approvedUnder(String article) {
        return Criteria.where("article").is(article).and("status").is(CommentStatus.APPROVED);
    }

    private static Page<Comment> cut(List<Comment> oneMore, Slice slice) {
        return Page.cut(oneMore, slice.limit(), comment -> Cursor.of(comment.createdAt(), comment.id()));
    }
}
