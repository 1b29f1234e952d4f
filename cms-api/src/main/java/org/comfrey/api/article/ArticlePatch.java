package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.article.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch of an article may name: the fields of an {@link ArticleRequest}, and what the editor says about the
 * change.
 *
 * @param revisionNote kept with the revision
 */
@Schema(allOf = ArticleRequest.class)
record ArticlePatch(
        @Schema(maxLength = Revision.LONGEST_NOTE) @Nullable String revisionNote) {}
