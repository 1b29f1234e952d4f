package org.comfrey.api.article;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.article.ChangeRequest;
import org.comfrey.model.remark.NewRemark;
import org.comfrey.model.remark.Remark;
import org.comfrey.model.remark.Remarking;
import org.jspecify.annotations.Nullable;

/**
 * Why it comes back from review.
 *
 * @param note what has to change
 * @param comments what there is to say on single places of the revision in review
 */
record ChangesRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = ChangeRequest.LONGEST_NOTE)
        @Nullable
        String note,

        @ArraySchema(maxItems = Remarking.MOST_AT_ONCE) @Nullable
        List<CommentRequest> comments) {

    /**
     * A comment on a place.
     *
     * @param block the id of a block
     * @param pointer a JSON pointer into the article; neither this nor a block means the article as a whole
     * @param text the comment
     */
    @Schema(name = "PlacedComment")
    record CommentRequest(
            @Nullable String block,
            @Schema(example = "/body/content/3") @Nullable String pointer,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    minLength = 1,
                    maxLength = Remark.LONGEST_TEXT,
                    example = "Since when? Give a source.")
            @Nullable
            String text) {}

    List<NewRemark> remarks() {
        return requireNonNullElse(comments, List.<CommentRequest>of()).stream()
                .map(comment ->
                        new NewRemark(comment.block(), comment.pointer(), requireNonNullElse(comment.text(), "")))
                .toList();
    }
}
