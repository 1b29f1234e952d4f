package org.comfrey.api.redirect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a file of redirects.
 *
 * @param set how many were set, or would be
 * @param unchanged how many were there already, exactly so
 * @param refused those that cannot be, in the order of the file
 */
@Schema(name = "RedirectImport")
record ImportView(int set, int unchanged, List<Refused> refused) {

    ImportView {
        refused = List.copyOf(refused);
    }

    /**
     * A line that is no redirect.
     *
     * @param line its number in the file, from 1
     * @param from what it says leads elsewhere, if anything
     * @param field what is wrong with it: {@code from}, {@code to} or {@code permanent}
     * @param detail why, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusedRedirect")
    record Refused(
            long line,
            @Nullable String from,

            @Schema(allowableValues = {"from", "to", "permanent"})
            String field,

            String detail) {}
}
