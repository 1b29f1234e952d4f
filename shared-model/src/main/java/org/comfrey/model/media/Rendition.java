package org.comfrey.model.media;

import org.jspecify.annotations.Nullable;

/**
 * One stored file of a media item. It never changes: other bytes are another file.
 *
 * @param file its name, made of a digest of its bytes, so that its address can be kept for ever
 * @param format what it is
 * @param width in pixels, or null where it has none
 * @param height in pixels, or null where it has none
 * @param size in bytes
 */
public record Rendition(
        String file,
        MediaFormat format,
        @Nullable Integer width,
        @Nullable Integer height,
        long size) {

    /** The widths that pictures are made in, in pixels, for screens from a phone to a desk. */
    public static final int[] WIDTHS = {400, 800, 1200, 1600};
}
