package org.comfrey.api.media;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.media.Description;
import org.jspecify.annotations.Nullable;

/** The parts of the form by which a file is sent, as the OpenAPI document shows them. */
@Schema(name = "MediaForm")
record MediaForm(
        @Schema(
                type = "string",
                format = "binary",
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The file: JPEG, PNG, WebP, GIF, SVG or PDF. Its content says which.")
        String file,

        @Schema(maxLength = Description.LONGEST_ALT, example = "Two hands on a back") @Nullable
        String alt,

        @Schema(maxLength = Description.LONGEST_CAPTION, example = "A session takes half an hour.") @Nullable
        String caption,

        @Schema(maxLength = Description.LONGEST_CREDIT, example = "Ann Field") @Nullable
        String credit,

        @Schema(maxLength = Description.LONGEST_LICENCE, example = "CC BY 4.0") @Nullable
        String licence) {

    /** The form by which a file takes another one's place. */
    @Schema(name = "FileForm")
    record FileOnly(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file) {}
}
