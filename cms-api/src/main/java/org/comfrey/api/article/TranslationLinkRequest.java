package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an article is a translation of.
 *
 * @param of the id of the original
 * @param revision the id of the original's revision that was translated; left out, what is live of it or else its current one
 */
@Schema(name = "TranslationLink")
record TranslationLinkRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "66f0a1b2c3d4e5f601234567") @Nullable
        String of,

        @Schema(example = "66f0a1b2c3d4e5f601234568") @Nullable
        String revision) {}
