package org.comfrey.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lombok.Builder;
import org.comfrey.model.checklist.ChecklistItem;
import org.comfrey.model.input.Problem;
import org.comfrey.model.media.MediaUse;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type which kind of problem, as a relative reference that stays the same
 * @param title the kind in words
 * @param status the status of the answer
 * @param detail what is wrong here and what to do, as a sentence for people
 * @param errors everything that is wrong with the content, or null
 * @param act the act that was refused, or null
 * @param reason why the act was refused, for programs, or null
 * @param uses the first of the articles that show the media item, or null
 * @param blocking what of the checklist stands against the act, or null
 * @param currentVersion the version that is stored now, where the request named an older one
 * @param current the thing as it is stored now, where the request named an older version
 * @param merge how the change and what was saved in the meantime go together, where they can be compared; or null
 */
@Builder(toBuilder = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProblemDetails")
public record ProblemView(
        @Schema(example = "/problems/invalid-content") String type,
        String title,
        @Schema(example = "422") int status,
        String detail,
        @Nullable List<Problem> errors,
        @Nullable String act,
        @Nullable String reason,
        @Nullable List<MediaUse> uses,
        @Nullable List<ChecklistItem> blocking,
        @Nullable Long currentVersion,

        @Schema(types = "object", description = "The thing as it is stored now, as a GET would show it.") @Nullable
        Object current,

        @Nullable MergeProposal merge) {

    static ProblemView of(ProblemType type, String detail) {
        return begun(type, detail).build();
    }

    static ProblemViewBuilder begun(ProblemType type, String detail) {
        return builder()
                .type(type.uri())
                .title(type.title())
                .status(type.status().value())
                .detail(detail);
    }
}
