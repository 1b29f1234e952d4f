package org.comfrey.model.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.comfrey.model.input.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A position in a list that is ordered by one number, or by one text, and where equal by id. Opaque to clients.
 *
 * @param key the number: mostly milliseconds since 1970; 0 in a list that is ordered by a text
 * @param text the text, as hexadecimal digits; empty in a list that is ordered by a number
 * @param id the id of the item before the position
 */
public record Cursor(long key, String text, String id) {

    /** The order of {@link #oldestFirst}. */
    static final Comparator<Cursor> OLDEST_FIRST =
            Comparator.comparingLong(Cursor::key).thenComparing(Cursor::id);

    private static final Pattern NUMBERED = Pattern.compile("(-?\\d{1,18}):([\\w:-]{1,200})");
    private static final Pattern LETTERED = Pattern.compile("([0-9a-f]{1,2000})~([0-9a-f]{24})");

    public Cursor(long key, String id) {
        this(key, "", id);
    }

    /** A position in a list that is ordered by a text of hexadecimal digits. */
    public static Cursor of(String text, String id) {
        return new Cursor(0, text, id);
    }

    public static Cursor of(Instant at, String id) {
        return new Cursor(at.toEpochMilli(), id);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (text.isEmpty() ? key + ":" + id : text + "~" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidInput when the text was not made by {@link #encoded()} */
    public static Cursor decode(String encoded) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            var numbered = NUMBERED.matcher(decoded);
            if (numbered.matches()) {
                return new Cursor(Long.parseLong(numbered.group(1)), numbered.group(2));
            }
            var lettered = LETTERED.matcher(decoded);
            if (lettered.matches()) {
                return of(lettered.group(1), lettered.group(2));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, like any other text that is not a position.
        }
        throw notInThisList();
    }

    private static InvalidInput notInThisList() {
        return new InvalidInput(
                "/after", "This is not a position in the list. Take it from \"next\" of the page before.");
    }

    /** Orders the query by that time field, newest first, and lets it begin after the slice's position. */
    public static Query newestFirst(Query query, String timeField, Slice slice) {
        return byTime(query, timeField, Sort.Direction.DESC, slice);
    }

    /** Orders the query by that time field, oldest first, and lets it begin after the slice's position. */
    public static Query oldestFirst(Query query, String timeField, Slice slice) {
        return byTime(query, timeField, Sort.Direction.ASC, slice);
    }

    /**
     * Orders the query by a field of hexadecimal digits, and lets it begin after the slice's position.
     *
     * @throws InvalidInput when that is a position in a list of another order
     */
    public static Query byText(Query query, String field, Slice slice) {
        var after = slice.after();
        if (after != null && after.text().isEmpty()) {
            throw notInThisList();
        }
        return ordered(query, field, Sort.Direction.ASC, after == null ? null : after.text(), slice);
    }

    private static Query byTime(Query query, String field, Sort.Direction direction, Slice slice) {
        var after = slice.after();
        if (after != null && !after.text().isEmpty()) {
            throw notInThisList();
        }
        return ordered(query, field, direction, after == null ? null : Instant.ofEpochMilli(after.key()), slice);
    }

    private static Query ordered(
            Query query, String field, Sort.Direction direction, @Nullable Object position, Slice slice) {
        var after = slice.after();
        if (after != null && position != null) {
            query.addCriteria(new Criteria()
                    .orOperator(
                            behind(Criteria.where(field), position, direction),
                            behind(Criteria.where(field).is(position).and("_id"), after.id(), direction)));
        }
        return query.with(Sort.by(direction, field, "_id")).limit(slice.limit() + 1);
    }

    private static Criteria behind(Criteria field, Object position, Sort.Direction direction) {
        return direction.isAscending() ? field.gt(position) : field.lt(position);
    }
}
