package org.comfrey.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of an erasure. It holds no address.
 *
 * @param id opaque
 * @param version the number in its entity tag
 * @param writer a keyed hash of the address: whoever has the address can have it found again, and nobody else
 * @param textsRemoved whether the texts of the replies were removed too
 * @param at when it was ordered; what came later is not concerned
 * @param by the id of whoever ordered it
 * @param name that person's name at that time
 * @param replies how many replies it changed
 * @param changed their ids; left out in lists
 * @param messages how many messages were taken out of the outbox
 * @param entries how many entries were taken out of the lists of addresses in the settings
 * @param doneAt when nothing was left; left out while there is
 * @param repeatedAt when something had come back, as from a backup, and was erased again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Erasure")
record ErasureView(
        String id,
        long version,

        @Schema(example = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA")
        String writer,

        boolean textsRemoved,
        Instant at,
        @Schema(example = "6650f0c2a1b2c3d4e5f60718") String by,
        @Schema(example = "Linnea Berg") String name,
        int replies,
        @Nullable List<String> changed,
        long messages,
        long entries,
        @Nullable Instant doneAt,
        @Nullable Instant repeatedAt) {}
