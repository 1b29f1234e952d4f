package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.content.ArticleContent;
import org.jspecify.annotations.Nullable;

/**
 * How a translation begins.
 *
 * @param locale its language
 * @param title its title; left out, the original's
 * @param slug its name in addresses; left out, it is made of the title or, without one, of the original's and the language
 * @param copyText whether it begins with everything that the original says, its authors too; left out, it does. Otherwise
 *     it has the original's topics alone, and whoever creates it is its author
 */
@Schema(name = "NewTranslation")
record TranslationRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "de") @Nullable
        String locale,

        @Schema(maxLength = ArticleContent.LONGEST_TITLE, example = "Massage bei Rückenschmerzen") @Nullable
        String title,

        @Schema(maxLength = 100, example = "massage-bei-rueckenschmerzen") @Nullable
        String slug,

        @Schema(example = "true") @Nullable Boolean copyText) {}
