package org.comfrey.api.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.content.ArticleContent;
import org.jspecify.annotations.Nullable;

/** @param name how it is printed from now on */
record TagPatch(
        @Schema(minLength = 1, maxLength = ArticleContent.LONGEST_TAG, example = "Self-care") @Nullable
        String name) {}
