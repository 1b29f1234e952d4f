package org.comfrey.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All erasures, to be kept outside of the backups.
 *
 * @param erasures the newest first
 */
@Schema(name = "ErasureList")
record ErasureListView(List<EntryView> erasures) {

    /**
     * An erasure as it can be carried out again.
     *
     * @param seal shows that this site made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ErasureListEntry")
    record EntryView(
            String id,

            @Schema(example = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA")
            String writer,

            boolean textsRemoved,
            Instant at,
            @Schema(example = "6650f0c2a1b2c3d4e5f60718") String by,
            @Schema(example = "Linnea Berg") String name,
            List<String> replies,
            long messages,
            long entries,
            @Nullable Instant doneAt,

            @Schema(example = "EjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8")
            String seal) {}
}
