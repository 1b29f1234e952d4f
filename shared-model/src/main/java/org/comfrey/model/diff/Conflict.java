package org.comfrey.model.diff;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where two changes of the same state do not go together, so that a person has to choose.
 *
 * @param reason what both did
 * @param base what both began with; null when there was nothing
 * @param theirs what the change that was saved first made of it; null when it took it out
 * @param mine what the change that came too late made of it; null when it took it out
 */
public record Conflict(
        Reason reason,
        @Nullable Place base,
        @Nullable Place theirs,
        @Nullable Place mine) {

    boolean isIn(String field) {
        return Stream.of(Optional.ofNullable(base), Optional.ofNullable(theirs), Optional.ofNullable(mine))
                .flatMap(Optional::stream)
                .anyMatch(place -> (place.pointer() + "/").startsWith("/" + field + "/"));
    }

    /** What both changes did. */
    public enum Reason {
        BOTH_CHANGED,
        BOTH_ADDED,
        BOTH_MOVED,
        REMOVED_AND_CHANGED
    }
}
