package org.comfrey.model.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken. What is none of these by its content is refused. */
public enum MediaFormat {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    SVG("image/svg+xml", "svg"),
    PDF("application/pdf", "pdf");

    private final String mimeType;
    private final List<String> extensions;

    MediaFormat(String mimeType, String... extensions) {
        this.mimeType = mimeType;
        this.extensions = List.of(extensions);
    }

    public String mimeType() {
        return mimeType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Whether a page can show it. */
    public boolean isPicture() {
        return this != PDF;
    }

    static Optional<MediaFormat> ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(format -> format.mimeType.equals(mimeType))
                .findFirst();
    }

    /** The format that the end of a name speaks of. */
    static Optional<MediaFormat> ofName(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }
}
