package org.comfrey.api.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.comment.Comment;
import org.jspecify.annotations.Nullable;

/** @param text the answer, as plain text */
@Schema(name = "StaffReply")
record StaffReplyRequest(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = Comment.LONGEST_TEXT,
                example = "Thank you for asking. Two sessions a week are usual; please ask your own clinician first.")
        @Nullable
        String text) {}
