package org.comfrey.server.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an instant from text, of a year that a calendar has. Numbers, and years beyond what the store can hold, are none. */
final class InstantReader extends StdDeserializer<Instant> {

    private static final int LAST_YEAR = 9_999;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getString();
        try {
            var moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Said below, as for a year that no calendar has.
        }
        return (Instant) context.handleWeirdStringValue(
                Instant.class,
                text,
                "This is an instant of a year up to " + LAST_YEAR + ", such as \"2027-04-01T07:00:00Z\".");
    }
}
