package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.article.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Going back to an earlier revision.
 *
 * @param note what is said about it in the history; left out, which revision it was
 */
record RestoreRequest(
        @Schema(maxLength = Revision.LONGEST_NOTE, example = "The old wording was signed off.") @Nullable
        String note) {}
