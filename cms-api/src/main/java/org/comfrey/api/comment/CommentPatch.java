package org.comfrey.api.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.comment.Comment;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator changes in a reply.
 *
 * @param name the writer's name; that of staff cannot be changed here
 * @param website the writer's site; null removes it
 * @param text what it says
 */
record CommentPatch(
        @Schema(minLength = 1, maxLength = Comment.LONGEST_NAME, example = "Rita") @Nullable
        String name,

        @Schema(maxLength = Comment.LONGEST_WEBSITE, example = "https://example.org/") @Nullable
        String website,

        @Schema(
                minLength = 1,
                maxLength = Comment.LONGEST_TEXT,
                example = "It helped me. [Number removed by a moderator.]")
        @Nullable
        String text) {}
