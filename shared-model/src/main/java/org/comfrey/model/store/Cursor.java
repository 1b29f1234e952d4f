package org.comfrey.model.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.comfrey.model.input.InvalidInput;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A position in a list that is ordered by one number and, where equal, by id. Opaque to clients.
 *
 * @param key the number: mostly milliseconds since 1970
 * @param id the id of the item before the position
 */
public record Cursor(long key, String id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18}):([0-9a-f]{24})");

    public static Cursor of(Instant at, String id) {
        return new Cursor(at.toEpochMilli(), id);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidInput when the text was not made by {@link #encoded()} */
    public static Cursor decode(String encoded) {
        try {
            var match = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII));
            if (match.matches()) {
                return new Cursor(Long.parseLong(match.group(1)), match.group(2));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, like any other text that is not a position.
        }
        throw new InvalidInput(
                "/after", "This is not a position in the list. Take it from \"next\" of the page before.");
    }

    /** Orders the query by that time field, newest first, and lets it begin after the slice's position. */
    public static Query newestFirst(Query query, String timeField, Slice slice) {
        return ordered(query, timeField, Sort.Direction.DESC, slice);
    }

    /** Orders the query by that time field, oldest first, and lets it begin after the slice's position. */
    public static Query oldestFirst(Query query, String timeField, Slice slice) {
        return ordered(query, timeField, Sort.Direction.ASC, slice);
    }

    private static Query ordered(Query query, String timeField, Sort.Direction direction, Slice slice) {
        var after = slice.after();
        if (after != null) {
            var at = Instant.ofEpochMilli(after.key());
            query.addCriteria(new Criteria()
                    .orOperator(
                            behind(Criteria.where(timeField), at, direction),
                            behind(Criteria.where(timeField).is(at).and("_id"), after.id(), direction)));
        }
        return query.with(Sort.by(direction, timeField, "_id")).limit(slice.limit() + 1);
    }

    private static Criteria behind(Criteria field, Object position, Sort.Direction direction) {
        return direction.isAscending() ? field.gt(position) : field.lt(position);
    }
}
