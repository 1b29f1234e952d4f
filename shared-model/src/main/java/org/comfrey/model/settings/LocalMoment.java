package org.comfrey.model.settings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.comfrey.model.input.InvalidInput;

/**
 * A date and time as clocks show it somewhere.
 *
 * @param local what the clocks show
 * @param zone where
 */
public record LocalMoment(LocalDateTime local, ZoneId zone) {

    /** Whether that is the name of a zone in the IANA time zone database. An offset such as +02:00 is none. */
    public static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    /** @throws InvalidInput when there is no such zone */
    public static ZoneId zone(String pointer, String name) {
        if (!isZone(name)) {
            throw new InvalidInput(pointer, "The time zone is an IANA name such as \"Europe/Zurich\".");
        }
        return ZoneId.of(name);
    }

    /**
     * The one point in time that is meant.
     *
     * @param pointer where the local time stands in the input
     * @throws InvalidInput when clocks skip that time there, or show it twice: nothing is guessed
     */
    public Instant instant(String pointer) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.getFirst());
            case 0 ->
                throw new InvalidInput(
                        pointer, "Clocks in %s are put forward over this time; it does not exist.".formatted(zone));
            default ->
                throw new InvalidInput(
                        pointer,
                        "Clocks in %s are put back over this time, so it comes twice. Give the instant instead: %s."
                                .formatted(
                                        zone,
                                        offsets.stream().map(this::written).collect(Collectors.joining(" or "))));
        };
    }

    private String written(ZoneOffset offset) {
        return local.atOffset(offset).toInstant().toString();
    }
}
