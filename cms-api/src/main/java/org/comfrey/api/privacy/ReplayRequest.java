package org.comfrey.api.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.privacy.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * Which erasures are carried out again, beside those that are stored.
 *
 * @param erasures as the list of erasures has them; may be left out
 */
record ReplayRequest(
        @Schema(description = "As GET /privacy/erasure-list has them. May be left out.") @Nullable
        List<@Nullable Entry> erasures) {

    /** An erasure. */
    @Schema(name = "ReplayedErasure")
    record Entry(
            @Nullable String id,
            @Nullable String writer,
            boolean textsRemoved,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String name,
            @Nullable List<String> replies,
            long messages,
            long entries,
            @Nullable Instant doneAt,
            @Nullable String seal) {

        private boolean isWhole() {
            return id != null
                    && writer != null
                    && at != null
                    && by != null
                    && name != null
                    && replies != null
                    && seal != null;
        }

        private Erasure erasure() {
            return Erasure.builder()
                    .id(requireNonNull(id))
                    .version(1)
                    .writer(requireNonNull(writer))
                    .textsRemoved(textsRemoved)
                    .at(requireNonNull(at))
                    .by(requireNonNull(by))
                    .name(requireNonNull(name))
                    .replies(requireNonNull(replies))
                    .messages(messages)
                    .entries(entries)
                    .doneAt(doneAt)
                    .build();
        }
    }

    /**
     * Each erasure with its seal.
     *
     * @throws InvalidInput when something is missing in one
     */
    Map<Erasure, String> sealed() {
        var all = requireNonNullElse(erasures, List.<@Nullable Entry>of());
        var problems = new Problems();
        var sealed = new LinkedHashMap<Erasure, String>();
        for (int i = 0; i < all.size(); i++) {
            var entry = all.get(i);
            if (entry == null || !entry.isWhole()) {
                problems.add(
                        "/erasures/" + i, "A part of this erasure is missing. Send the list as it was downloaded.");
            } else {
                sealed.put(entry.erasure(), requireNonNull(entry.seal()));
            }
        }
        problems.throwIfAny();
        return sealed;
    }
}
