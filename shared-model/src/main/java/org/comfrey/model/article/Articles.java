package org.comfrey.model.article;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.WordIndex;
import org.comfrey.model.tag.Tag;
import org.comfrey.model.tag.TagUses;
import org.comfrey.model.topic.SearchWord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of working copies. */
@Component
@RequiredArgsConstructor
public class Articles implements Indexed, TagUses {

    private static final String WHAT = "article";

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final SettingsStore settings;
    private final ApplicationEventPublisher events;

    @Override
    public Class<?> document() {
        return Article.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("claimedSlugs", Direction.ASC).unique(),
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("publicState.unsettled", Direction.ASC).sparse(),
                new Index("publicState.schedule.at", Direction.ASC).sparse(),
                new Index("publicState.withdrawal.at", Direction.ASC).sparse(),
                new Index("trashedAt", Direction.ASC).sparse(),
                new Index("shelf", Direction.ASC)
                        .on("reviewDueAt", Direction.ASC)
                        .on("_id", Direction.ASC),
                lastChangedFirst("shelf"),
                new Index("shelf", Direction.ASC)
                        .on("titleOrder.key", Direction.ASC)
                        .on("_id", Direction.ASC),
                lastChangedFirst("shelf", "workflow"),
                lastChangedFirst("shelf", "publicState.status"),
                lastChangedFirst("shelf", "content.locale"),
                new Index("titleOrder.locale", Direction.ASC),
                new Index("claimedLocales", Direction.ASC).unique().sparse(),
                new Index("translationGroup", Direction.ASC)
                        .on("createdAt", Direction.ASC)
                        .on("_id", Direction.ASC),
                lastChangedFirst("content.topics"),
                lastChangedFirst("content.authors"),
                lastChangedFirst("createdBy"),
                lastChangedFirst("tags"),
                new Index("words", Direction.ASC),
                new Index("claimedMedia", Direction.ASC).on("_id", Direction.DESC));
    }

    /** In the order of a list that is filtered by these fields. */
    private static Index lastChangedFirst(String... filtered) {
        var index = new Index();
        Stream.of(filtered).forEach(field -> index.on(field, Direction.ASC));
        return index.on("updatedAt", Direction.DESC).on("_id", Direction.DESC);
    }

    /** @throws NotFound when there is none with that id */
    public Article require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Article> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Article.class));
    }

    Optional<Article> createdWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), Article.class));
    }

    /** A page of articles, the last changed first; where the filter asks for reviews, the first due first. */
    public Page<Article> list(ArticleFilter filter, Slice slice) {
        return list(filter, ArticleOrder.UPDATED, slice);
    }

    /** A page of articles. Where the filter asks for reviews, {@link ArticleOrder#UPDATED} gives the first due first. */
    public Page<Article> list(ArticleFilter filter, ArticleOrder order, Slice slice) {
        var review = filter.review();
        var query = switch (order) {
            case TITLE -> Cursor.byText(new Query(), "titleOrder.key", slice);
            case UPDATED ->
                review == null
                        ? Cursor.newestFirst(new Query(), "updatedAt", slice)
                        : Cursor.oldestFirst(new Query(), "reviewDueAt", slice);
        };
        if (review != null) {
            query.addCriteria(Criteria.where("reviewDueAt").gte(review.from()).lt(review.to()));
        }
        var shelf = Criteria.where("shelf").is(filter.shelf() == null ? Shelf.ACTIVE : filter.shelf());
        query.addCriteria(byAuthorAndText(filter).map(shelf::andOperator).orElse(shelf));
        if (filter.workflow() != null) {
            query.addCriteria(Criteria.where("workflow").is(filter.workflow()));
        }
        if (filter.publication() != null) {
            query.addCriteria(Criteria.where("publicState.status").is(filter.publication()));
        }
        if (!filter.topics().isEmpty()) {
            query.addCriteria(Criteria.where("content.topics").in(filter.topics()));
        }
        if (!filter.tags().isEmpty()) {
            query.addCriteria(Criteria.where("tags").in(filter.tags()));
        }
        if (filter.locale() != null) {
            query.addCriteria(Criteria.where("content.locale").is(filter.locale()));
        }
        return Page.cut(mongo.find(query, Article.class), slice.limit(), article -> switch (order) {
            case TITLE -> Cursor.of(titleKey(article), article.id());
            case UPDATED -> Cursor.of(review == null ? article.updatedAt() : dueAt(article), article.id());
        });
    }

    /** An article and its translations, the oldest first, without those in the trash. */
    Page<Article> translations(String group, Slice slice) {
        var query = Cursor.oldestFirst(
                Query.query(Criteria.where("translationGroup")
                        .is(group)
                        .and("shelf")
                        .in(Shelf.ACTIVE, Shelf.ARCHIVED)),
                "createdAt",
                slice);
        return Page.cut(
                mongo.find(query, Article.class),
                slice.limit(),
                article -> Cursor.of(article.createdAt(), article.id()));
    }

    /** What the articles with these ids are called, by their ids. */
    public Map<String, String> titles(Collection<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include("content.title");
        return mongo.query(Article.class).as(Titled.class).matching(query).stream()
                .collect(Collectors.toMap(
                        Titled::id, article -> article.content().title()));
    }

    private record Titled(@Id String id, Title content) {}

    private record Title(String title) {}

    /** Those with these ids. */
    List<Article> all(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Article.class);
    }

    /** Those whose titles stand in the order of another language than this. */
    List<Article> orderedOtherwise(String locale, int limit) {
        return mongo.find(
                Query.query(Criteria.where("titleOrder.locale").ne(locale)).limit(limit), Article.class);
    }

    /** Notes where a title stands, unless it was changed meanwhile. Not an act of anybody's, so the version stays. */
    void ordered(Article article, TitleOrder order) {
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(article.id()).and("version").is(article.version())),
                new Update().set("titleOrder.locale", order.locale()).set("titleOrder.key", order.key()),
                Article.class);
    }

    /** What was stored before titles had an order stands first, until the next round of {@link Alphabetical}. */
    private static String titleKey(Article article) {
        var order = article.titleOrder();
        return order == null ? "0" : order.key();
    }

    private static Instant dueAt(Article article) {
        return Objects.requireNonNull(article.reviewDueAt());
    }

    private static Optional<List<Criteria>> byAuthorAndText(ArticleFilter filter) {
        var author = filter.author();
        var byAuthor = author == null
                ? Stream.<Criteria>empty()
                : Stream.of(new Criteria()
                        .orOperator(
                                Criteria.where("content.authors").is(author),
                                Criteria.where("createdBy").is(author)));
        var byText = filter.words().stream().map(Articles::hasOrIsAbout);
        var all = Stream.concat(byAuthor, byText).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Criteria hasOrIsAbout(SearchWord word) {
        var has = WordIndex.hasWordBeginningWith(word.beginning());
        return word.topics().isEmpty()
                ? has
                : new Criteria()
                        .orOperator(has, Criteria.where("content.topics").in(word.topics()));
    }

    /**
     * How many articles, wherever they are, have each of these tags. An article that has several of the words that one tag
     * stands for is one article all the same.
     *
     * @return the counts by the tags' ids, in their order
     */
    public Map<String, Integer> countByTag(Collection<Tag> tags) {
        var all = tags.stream().flatMap(tag -> tag.keys().stream()).distinct().toList();
        var sums = new Document("_id", null);
        tags.forEach(tag -> sums.append(tag.id(), new Document("$sum", oneWhenTagged(tag))));
        var counts = newAggregation(match(Criteria.where("tags").in(all)), _ -> new Document("$group", sums));
        var found = mongo.aggregate(counts, Article.class, Document.class).getUniqueMappedResult();
        var byTag = new TreeMap<String, Integer>();
        tags.forEach(tag -> byTag.put(tag.id(), found == null ? 0 : found.get(tag.id(), 0)));
        return byTag;
    }

    private static Document oneWhenTagged(Tag tag) {
        // Literally: a tag may begin with a dollar.
        var keys = new Document("$literal", List.copyOf(tag.keys()));
        var words = new Document("$size", new Document("$setIntersection", List.of("$tags", keys)));
        return new Document("$cond", List.of(new Document("$gt", List.of(words, 0)), 1, 0));
    }

    @Override
    public boolean isTagged(Collection<String> keys) {
        return mongo.exists(Query.query(Criteria.where("tags").in(keys)), Article.class);
    }

    /** @throws SlugTaken when another article has that address */
    Article insert(Article article) {
        try {
            return mongo.insert(inOrder(article));
        } catch (DuplicateKeyException taken) {
            throw taken(article, taken);
        }
    }

    /**
     * Stores an act's result.
     *
     * @throws org.comfrey.model.store.StaleVersion when another act came first
     * @throws SlugTaken when another article has that address
     * @throws LocaleTaken when another translation has that language
     */
    Article save(Article changed) {
        var ordered = inOrder(changed);
        try {
            compareAndSet.replace(WHAT, changed.version() - 1, ordered);
        } catch (DuplicateKeyException taken) {
            throw taken(changed, taken);
        }
        events.publishEvent(new ArticleSaved(ordered));
        return ordered;
    }

    private Article inOrder(Article article) {
        var site = settings.site();
        var key = site.alphabet().key(article.content().title());
        return article.toBuilder()
                .titleOrder(new TitleOrder(site.locale(), key))
                .build();
    }

    /** The stores name the index in words of their own, so it is looked up what stands in the way. */
    private InvalidInput taken(Article article, DuplicateKeyException refused) {
        var claims = article.claimedLocales();
        var other = claims == null
                ? null
                : mongo.findOne(
                        Query.query(Criteria.where("claimedLocales")
                                .in(claims)
                                .and("_id")
                                .ne(article.id())),
                        Article.class);
        return other == null ? new SlugTaken(article.content().slug(), refused) : new LocaleTaken(other, refused);
    }

    /** Notes that the publication shows this edition. Not an act of anybody's, so the version stays. */
    void settled(Article article) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(article.id())
                        .and("publicState.edition")
                        .is(article.publicState().edition())),
                new Update().unset("publicState.unsettled"),
                Article.class);
    }

    List<Article> unsettled(int limit) {
        return mongo.find(
                Query.query(Criteria.where("publicState.unsettled").is(true)).limit(limit), Article.class);
    }

    /** What is to be published or withdrawn by then. */
    List<Article> due(Instant now, int limit) {
        var due = new Criteria()
                .orOperator(
                        Criteria.where("publicState.schedule.at").lte(now),
                        Criteria.where("publicState.withdrawal.at").lte(now));
        return mongo.find(Query.query(due).limit(limit), Article.class);
    }

    /** Notes which reminder was sent last. Not an act of anybody's, so the version stays. */
    void reminded(Article article, String reminder) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(article.id())),
                new Update().set("reminded", reminder),
                Article.class);
    }

    /** Whether another article has that address, in a draft or on the site. */
    boolean isClaimedByAnother(String slug, String id) {
        return mongo.exists(
                Query.query(Criteria.where("claimedSlugs").is(slug).and("_id").ne(id)), Article.class);
    }

    List<Article> trashedBefore(Instant end, int limit) {
        return mongo.find(
                Query.query(Criteria.where("trashedAt").lte(end).and("shelf").is(Shelf.TRASHED))
                        .limit(limit),
                Article.class);
    }

    List<Article> halfPurged(int limit) {
        return mongo.find(Query.query(Criteria.where("shelf").is(Shelf.PURGING)).limit(limit), Article.class);
    }

    /** Removes it for good, which only one of several callers does. */
    boolean remove(Article article) {
        return mongo.remove(
                                Query.query(Criteria.where("_id")
                                        .is(article.id())
                                        .and("shelf")
                                        .is(Shelf.PURGING)),
                                Article.class)
                        .getDeletedCount()
                == 1;
    }
}
