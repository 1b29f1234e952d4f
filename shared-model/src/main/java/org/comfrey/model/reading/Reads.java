package org.comfrey.model.reading;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.util.List;
import java.util.stream.Collectors;
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

/** The store of how often articles were read. Days are those of the site's time zone. */
@Component
@RequiredArgsConstructor
public class Reads implements Indexed {

    public static final int USUAL_DAYS = 30;

    /** Bounds what one question may look at. */
    public static final int MOST_DAYS = 90;

    /** What is older is deleted: this much lets a month be compared with the same month a year before. */
    private static final int KEPT_DAYS = 400;

    private final MongoOperations mongo;
    private final SiteDays days;

    @Override
    public Class<?> document() {
        return ReadCount.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        // All that is asked is in it.
        return List.of(
                new Index("day", Direction.ASC).on("article", Direction.ASC).on("count", Direction.ASC));
    }

    /** Adds to what was counted today, on this node and on others. */
    public void add(String article, long count) {
        var day = days.today();
        var ofToday = Query.query(Criteria.where("_id").is(ReadCount.idOf(day, article)));
        var more = new Update()
                .inc("count", count)
                .setOnInsert("day", day.toString())
                .setOnInsert("article", article);
        try {
            mongo.upsert(ofToday, more, ReadCount.class);
        } catch (DuplicateKeyException begunElsewhere) {
            mongo.upsert(ofToday, more, ReadCount.class);
        }
    }

    /**
     * The last days, today among them, the first day first. Days on which nobody read are there too.
     *
     * @param last how many days, 1 to {@value #MOST_DAYS}
     * @throws InvalidInput when it is another number of days
     */
    public List<ReadsOfADay> ofLast(int last) {
        var first = days.firstOf(last);
        var counted = aggregate(
                match(Criteria.where("day").gte(first.toString())),
                group("day").sum("count").as("count"));
        var byDay = counted.stream().collect(Collectors.toMap(found -> found.getString("_id"), Reads::count));
        return first.datesUntil(first.plusDays(last))
                .map(day -> new ReadsOfADay(day, byDay.getOrDefault(day.toString(), 0L)))
                .toList();
    }

    /**
     * What was read most in the last days, the most first.
     *
     * @param last how many days, 1 to {@value #MOST_DAYS}
     * @param most how many articles at most
     * @throws InvalidInput when it is another number of days
     */
    public List<MuchRead> most(int last, int most) {
        var counted = aggregate(
                match(Criteria.where("day").gte(days.firstOf(last).toString())),
                group("article").sum("count").as("count"),
                sort(Sort.by(Direction.DESC, "count").and(Sort.by(Direction.DESC, "_id"))),
                limit(most));
        return counted.stream()
                .map(found -> new MuchRead(found.getString("_id"), count(found)))
                .toList();
    }

    /** Deletes what is older than anybody asks for. */
    public void purge() {
        var oldest = days.today().minusDays(KEPT_DAYS).toString();
        mongo.remove(Query.query(Criteria.where("day").lt(oldest)), ReadCount.class);
    }

    private List<Document> aggregate(AggregationOperation... steps) {
        return mongo.aggregate(newAggregation(steps), ReadCount.class, Document.class)
                .getMappedResults();
    }

    private static long count(Document found) {
        return found.get("count", Number.class).longValue();
    }
}
