package org.comfrey.model.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Words;
import org.comfrey.model.redirect.TakenAddresses;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.WordIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of topics. */
@Component
@RequiredArgsConstructor
public class Topics implements Indexed, TakenAddresses {

    private static final String WHAT = "topic";
    private static final String PATH = "/topics/";

    /** A word that more topics have says too little about any of them. */
    private static final int MOST_MEANT = 200;

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;
    private final SettingsStore settings;

    @Override
    public Class<?> document() {
        return Topic.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("slug", Direction.ASC).unique(),
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("parent", Direction.ASC)
                        .on("createdAt", Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index("kind", Direction.ASC).on("createdAt", Direction.DESC).on("_id", Direction.DESC),
                new Index("words", Direction.ASC),
                new Index("absorbed", Direction.ASC).sparse(),
                new Index("mergingInto", Direction.ASC).sparse(),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /**
     * The topic of exactly this id, to be changed.
     *
     * @throws NotFound when there is none with that id
     */
    public Topic require(String id) {
        return exactly(id).orElseThrow(() -> new NotFound(WHAT));
    }

    /** The topic of this id, or the one that stands for it since they were merged. */
    public Optional<Topic> find(String id) {
        return exactly(id)
                .or(() -> Optional.ofNullable(
                        mongo.findOne(Query.query(Criteria.where("absorbed").is(id)), Topic.class)));
    }

    Optional<Topic> exactly(String id) {
        return Optional.ofNullable(mongo.findById(id, Topic.class));
    }

    /** All ids that stand for the topic of this id, or this one alone when there is no such topic. */
    public Set<String> standingFor(String id) {
        return find(id).map(Topic::ids).orElseGet(() -> Set.of(id));
    }

    public Optional<Topic> at(Slug slug) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("slug").is(slug.value())), Topic.class));
    }

    @Override
    public boolean include(SitePath path) {
        return path.slugIn(PATH).flatMap(this::at).isPresent();
    }

    @Override
    public Optional<String> pathOf(String id) {
        return find(id).map(topic -> PATH + topic.slug().value());
    }

    /**
     * A page of topics, the newest first.
     *
     * @param kind only those of this kind, or null
     * @param parent only those right below the topic of this id, or null
     */
    public Page<Topic> list(Topic.@Nullable Kind kind, @Nullable String parent, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "createdAt", slice);
        if (kind != null) {
            query.addCriteria(Criteria.where("kind").is(kind));
        }
        if (parent != null) {
            query.addCriteria(Criteria.where("parent").in(standingFor(parent)));
        }
        return Page.cut(
                mongo.find(query, Topic.class), slice.limit(), topic -> Cursor.of(topic.createdAt(), topic.id()));
    }

    /** Every topic, in no order. */
    public List<Topic> all() {
        return mongo.findAll(Topic.class);
    }

    /** All of them, side by side by name as readers of the site's language expect. */
    public TopicTree tree() {
        return new TopicTree(all(), settings.site().alphabet().by(Topic::name));
    }

    /**
     * Those that stand for these ids, each once, by name as readers of the site's language expect. Ids of none are left
     * out.
     */
    public List<Topic> named(Collection<String> ids) {
        return standing(ids).stream()
                .sorted(settings.site().alphabet().by(Topic::name))
                .toList();
    }

    private List<Topic> standing(Collection<String> ids) {
        var any = new Criteria()
                .orOperator(
                        Criteria.where("_id").in(ids),
                        Criteria.where("absorbed").in(ids));
        var found = mongo.find(Query.query(any), Topic.class);
        var merged = found.stream().flatMap(topic -> topic.absorbed().stream()).collect(Collectors.toSet());
        return found.stream().filter(topic -> !merged.contains(topic.id())).toList();
    }

    /** Which of these ids are of no topic. */
    public List<String> missing(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = standing(ids);
        return ids.stream()
                .filter(id -> known.stream().noneMatch(topic -> topic.isAmong(List.of(id))))
                .toList();
    }

    /** What became of those of these topics that were merged into others. */
    public Successors successors(Collection<String> ids) {
        if (ids.isEmpty()) {
            return new Successors(Map.of());
        }
        var successors = new HashMap<String, String>();
        for (var topic : mongo.find(Query.query(Criteria.where("absorbed").in(ids)), Topic.class)) {
            topic.absorbed().stream().filter(ids::contains).forEach(id -> successors.put(id, topic.id()));
        }
        return new Successors(successors);
    }

    /** The words of a search, each with the topics that it may mean by their names or synonyms. */
    public List<SearchWord> searchWords(String text) {
        var beginnings = Words.in(text).stream().limit(WordIndex.MOST_WORDS).toList();
        if (beginnings.isEmpty()) {
            return List.of();
        }
        return beginnings.stream()
                .map(beginning -> new SearchWord(beginning, having(beginning)))
                .toList();
    }

    /** Each word has its own bound: one that many topics have must not push out those of another. */
    private Set<String> having(String beginning) {
        var query = Query.query(WordIndex.hasWordBeginningWith(beginning)).limit(MOST_MEANT);
        return mongo.find(query, Topic.class).stream()
                .flatMap(topic -> topic.ids().stream())
                .collect(Collectors.toSet());
    }

    /** The ids of the topics right below any of these. */
    Set<String> idsBelow(Collection<String> parents) {
        var query = Query.query(Criteria.where("parent").in(parents));
        query.fields().include("_id");
        return mongo.find(query, Id.class, mongo.getCollectionName(Topic.class)).stream()
                .map(Id::id)
                .collect(Collectors.toSet());
    }

    private record Id(String id) {}

    /** The topics right below this one, and below those that were merged into it. */
    List<Topic> childrenOf(Topic topic) {
        return mongo.find(Query.query(Criteria.where("parent").in(topic.ids())), Topic.class);
    }

    /** Those whose merger began and has not ended. */
    List<Topic> merging(int limit) {
        return mongo.find(
                Query.query(Criteria.where("mergingInto").exists(true)).limit(limit), Topic.class);
    }

    boolean hasChildren(Topic topic) {
        return mongo.exists(Query.query(Criteria.where("parent").in(topic.ids())), Topic.class);
    }

    Optional<Topic> createdWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), Topic.class));
    }

    Topic insert(Topic topic) {
        return mongo.insert(topic);
    }

    Topic save(Topic changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }

    boolean delete(String id, long version) {
        return compareAndSet.remove(Topic.class, id, version);
    }
}
