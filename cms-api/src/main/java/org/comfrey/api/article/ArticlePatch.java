package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.article.Revision;
import org.comfrey.model.autosave.Autosave;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch of an article may name: the fields of an {@link ArticleRequest}, and what the editor says about the
 * change.
 *
 * @param revisionNote kept with the revision
 * @param autosave the editing session whose autosave is in the change, and is discarded with it
 */
@Schema(allOf = ArticleRequest.class)
record ArticlePatch(
        @Schema(maxLength = Revision.LONGEST_NOTE) @Nullable String revisionNote,

        @Schema(pattern = Autosave.SESSION, example = "f3b1c2d4-tab-1") @Nullable
        String autosave) {}
