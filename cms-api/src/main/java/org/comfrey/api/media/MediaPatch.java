package org.comfrey.api.media;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.media.Description;
import org.comfrey.model.media.FocalPoint;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a media item.
 *
 * @param alt what it shows, for those who do not see it
 * @param caption printed below it
 * @param credit who made it
 * @param licence under which terms it may be used
 * @param focalPoint what of it stays when it is cut; null for its middle
 */
record MediaPatch(
        @Schema(maxLength = Description.LONGEST_ALT, example = "Hands on a back") @Nullable
        String alt,

        @Schema(maxLength = Description.LONGEST_CAPTION) @Nullable
        String caption,

        @Schema(maxLength = Description.LONGEST_CREDIT, example = "Ann Field") @Nullable
        String credit,

        @Schema(maxLength = Description.LONGEST_LICENCE, example = "CC BY 4.0") @Nullable
        String licence,

        @Nullable Point focalPoint) {

    /** Fractions of width and height, from the left and from the top. */
    @Schema(name = "FocalPoint")
    record Point(
            @Schema(minimum = "0", maximum = "1", example = "0.5", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Double x,

            @Schema(minimum = "0", maximum = "1", example = "0.3", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Double y) {

        FocalPoint value() {
            // Where one is missing, the domain says what is wrong.
            return new FocalPoint(x == null ? Double.NaN : x, y == null ? Double.NaN : y);
        }
    }
}
