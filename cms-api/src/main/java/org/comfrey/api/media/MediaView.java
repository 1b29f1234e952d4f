package org.comfrey.api.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.media.FocalPoint;
import org.comfrey.model.media.MediaFormat;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a document.
 *
 * @param id opaque; what articles name it by, and what stays when its file is replaced
 * @param version the number in its entity tag
 * @param format what its content is
 * @param mimeType the same as a media type
 * @param fileName what the file was called where it came from
 * @param notice what the one who sent it should know
 * @param size in bytes
 * @param width in pixels
 * @param height in pixels
 * @param frames 1, or how many an animation has
 * @param url an address on the reading site that stays, and leads to the file as it is at the time
 * @param file the file itself
 * @param variants smaller ones, and other formats, for screens
 * @param alt what it shows, for those who do not see it
 * @param caption printed below it
 * @param credit who made it
 * @param licence under which terms it may be used
 * @param focalPoint what of it stays when it is cut, as fractions of its width and height
 * @param createdBy the id of who sent it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Media")
record MediaView(
        String id,
        long version,
        MediaFormat format,
        @Schema(example = "image/jpeg") String mimeType,
        @Schema(example = "back-massage.jpg") String fileName,
        @Nullable String notice,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        int frames,
        @Schema(example = "/media/6745f0c2a1b2c3d4e5f60718") String url,
        FileView file,
        List<FileView> variants,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        FocalPoint focalPoint,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A file of it.
     *
     * @param url its address on the reading site, which never shows anything else
     */
    @Schema(name = "MediaFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileView(
            @Schema(example = "/media/6745f0c2a1b2c3d4e5f60718/0f3b5c7a9d1e2f4a6b8c0d2e4f6a8b0c-800.webp")
            String url,

            MediaFormat format,
            @Nullable Integer width,
            @Nullable Integer height,
            long size) {}
}
