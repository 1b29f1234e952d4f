package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.comfrey.model.article.SignOff;
import org.jspecify.annotations.Nullable;

/**
 * "Reviewed, no change."
 *
 * @param revision the id of the live revision, which the reviewer has read
 * @param nextReviewDue when it has to be looked at again; left out, after the site's usual interval
 * @param note for the editors
 */
record ReviewConfirmation(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String revision,

        @Schema(example = "2029-04-01") @Nullable LocalDate nextReviewDue,

        @Schema(maxLength = SignOff.LONGEST_NOTE) @Nullable String note) {}
