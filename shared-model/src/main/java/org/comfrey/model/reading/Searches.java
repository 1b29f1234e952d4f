package org.comfrey.model.reading;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of what readers search for. Days are those of the site's time zone. */
@Component
@RequiredArgsConstructor
public class Searches implements Indexed {

    /** As long as anybody can ask for. */
    private static final int KEPT_DAYS = Reads.MOST_DAYS;

    private final MongoOperations mongo;
    private final SiteDays days;

    @Override
    public Class<?> document() {
        return SearchCount.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("day", Direction.ASC));
    }

    /**
     * Adds to what was counted today, on this node and on others.
     *
     * @param found how many articles were found the last time
     */
    public void add(Search search, long count, long found) {
        var day = days.today();
        var ofToday = Query.query(Criteria.where("_id").is(SearchCount.idOf(day, search)));
        var more = new Update()
                .inc("count", count)
                .set("found", found)
                .setOnInsert("day", day.toString())
                .setOnInsert("words", search.words());
        try {
            mongo.upsert(ofToday, more, SearchCount.class);
        } catch (DuplicateKeyException begunElsewhere) {
            mongo.upsert(ofToday, more, SearchCount.class);
        }
    }

    /**
     * How often readers searched in the last days.
     *
     * @param last how many days, 1 to {@value Reads#MOST_DAYS}
     * @throws InvalidInput when it is another number of days
     */
    public long count(int last) {
        var counted = aggregate(ofLast(last), group().sum("count").as("count"));
        return counted.isEmpty() ? 0 : number(counted.getFirst(), "count");
    }

    /**
     * What was searched for most in the last days, the most first.
     *
     * @param last how many days, 1 to {@value Reads#MOST_DAYS}
     * @param most how many at most
     * @param fruitlessOnly only those that found nothing the last time
     * @throws InvalidInput when it is another number of days
     */
    public List<MuchSearched> most(int last, int most, boolean fruitlessOnly) {
        var steps = new ArrayList<AggregationOperation>(List.of(
                ofLast(last),
                sort(Sort.by("day")),
                group("words").sum("count").as("count").last("found").as("found")));
        if (fruitlessOnly) {
            steps.add(match(Criteria.where("found").is(0)));
        }
        steps.add(sort(Sort.by(Direction.DESC, "count").and(Sort.by(Direction.ASC, "_id"))));
        steps.add(limit(most));
        return aggregate(steps.toArray(AggregationOperation[]::new)).stream()
                .map(counted ->
                        new MuchSearched(counted.getString("_id"), number(counted, "count"), number(counted, "found")))
                .toList();
    }

    /** Deletes what is older than anybody can ask for. */
    public void purge() {
        var oldest = days.today().minusDays(KEPT_DAYS).toString();
        mongo.remove(Query.query(Criteria.where("day").lt(oldest)), SearchCount.class);
    }

    private AggregationOperation ofLast(int last) {
        return match(Criteria.where("day").gte(days.firstOf(last).toString()));
    }

    private List<Document> aggregate(AggregationOperation... steps) {
        return mongo.aggregate(newAggregation(steps), SearchCount.class, Document.class)
                .getMappedResults();
    }

    private static long number(Document counted, String name) {
        return counted.get(name, Number.class).longValue();
    }
}
