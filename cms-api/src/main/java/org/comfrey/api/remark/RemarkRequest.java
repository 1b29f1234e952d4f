package org.comfrey.api.remark;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.remark.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a place in a revision.
 *
 * @param revision the id of the revision that was read; left out, the current one
 * @param block the id of a block in it
 * @param pointer a JSON pointer into the article; neither this nor a block means the article as a whole
 * @param text the comment
 */
@Schema(name = "ReviewCommentRequest")
record RemarkRequest(
        @Nullable String revision,
        @Nullable String block,
        @Schema(example = "/body/content/3") @Nullable String pointer,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = Remark.LONGEST_TEXT,
                example = "Since when? Give a source.")
        @Nullable
        String text) {}
