package org.comfrey.api.remark;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.remark.Remark;
import org.jspecify.annotations.Nullable;

/** @param text the answer */
@Schema(name = "ReviewCommentAnswerRequest")
record AnswerRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = Remark.LONGEST_TEXT,
                example = "Done, with the review of 2015.")
        @Nullable
        String text) {}
