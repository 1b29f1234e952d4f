package org.comfrey.model.comment;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts replies by the day on which they came. */
@Component
@RequiredArgsConstructor
public class ReplyFigures {

    public static final int USUAL_DAYS = 30;

    /** Bounds what one question may look at. */
    public static final int MOST_DAYS = 90;

    private final MongoOperations mongo;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * The last days in the site's time zone, today among them, the first day first. Days without a reply are there too.
     *
     * @param days how many, 1 to {@value #MOST_DAYS}
     * @throws InvalidInput when it is another number of days
     */
    public List<RepliesOfADay> ofLast(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("/days", "The number of days must be from 1 to " + MOST_DAYS + ".");
        }
        var zone = settings.site().zoneId();
        var first = LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
        var counted = count(midnights(first, days, zone));
        return first.datesUntil(first.plusDays(days))
                .map(day -> day(day, counted.getOrDefault(midnight(day, zone), new Document())))
                .toList();
    }

    /** The beginning of each day, and of the day after the last. Days are not all of 24 hours. */
    private static List<Instant> midnights(LocalDate first, int days, ZoneId zone) {
        return first.datesUntil(first.plusDays(days + 1L))
                .map(day -> midnight(day, zone))
                .toList();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** By the beginning of each day that has replies. All that is read is in the index of states and times, for every state is named. */
    private Map<Instant, Document> count(List<Instant> midnights) {
        var inTime = match(Criteria.where("status")
                .in(Stream.of(CommentStatus.values()).toList())
                .and("createdAt")
                .gte(midnights.getFirst())
                .lt(midnights.getLast()));
        var read = new Document("_id", 0).append("status", 1).append("createdAt", 1);
        var byDay = new Document("groupBy", "$createdAt")
                .append("boundaries", midnights)
                .append(
                        "output",
                        new Document("received", new Document("$sum", 1))
                                .append("approved", oneIf(CommentStatus.APPROVED))
                                .append("spam", oneIf(CommentStatus.SPAM)));
        var counts = newAggregation(inTime, _ -> new Document("$project", read), _ -> new Document("$bucket", byDay));
        return mongo.aggregate(counts, Comment.class, Document.class).getMappedResults().stream()
                .collect(Collectors.toMap(found -> found.getDate("_id").toInstant(), found -> found));
    }

    private static Document oneIf(CommentStatus status) {
        var is = new Document("$eq", List.of("$status", status.name()));
        return new Document("$sum", new Document("$cond", List.of(is, 1, 0)));
    }

    private static RepliesOfADay day(LocalDate day, Document counted) {
        return new RepliesOfADay(day, counted.get("received", 0), counted.get("approved", 0), counted.get("spam", 0));
    }
}
