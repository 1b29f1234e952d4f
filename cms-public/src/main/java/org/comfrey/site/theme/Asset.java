package org.comfrey.site.theme;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/**
 * A file of a theme that browsers get.
 *
 * @param type its media type
 * @param bytes what is in it
 */
record Asset(MediaType type, byte[] bytes) {

    /** What a file is, by the end of its name. Nothing else is served. */
    private static final Map<String, MediaType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("css", text("text", "css")),
            Map.entry("js", text("text", "javascript")),
            Map.entry("json", MediaType.APPLICATION_JSON),
            Map.entry("svg", text("image", "svg+xml")),
            Map.entry("png", MediaType.IMAGE_PNG),
            Map.entry("jpg", MediaType.IMAGE_JPEG),
            Map.entry("jpeg", MediaType.IMAGE_JPEG),
            Map.entry("gif", MediaType.IMAGE_GIF),
            Map.entry("webp", new MediaType("image", "webp")),
            Map.entry("avif", new MediaType("image", "avif")),
            Map.entry("ico", new MediaType("image", "vnd.microsoft.icon")),
            Map.entry("woff2", new MediaType("font", "woff2"))));

    /** @throws UnfitTheme if that is no name of a file that is served */
    static Asset of(String name, byte[] bytes) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")) {
            throw new UnfitTheme(
                    "its file assets/%s has a name that cannot stand in an address; letters, digits, . - and _ can."
                            .formatted(name));
        }
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new UnfitTheme("its file assets/%s is of a kind that is not served; served are %s."
                    .formatted(name, String.join(", ", TYPES.keySet())));
        }
        return new Asset(type, bytes);
    }

    /** Whether it becomes smaller when it is compressed. */
    boolean isText() {
        return type.getCharset() != null || type.equals(MediaType.APPLICATION_JSON);
    }

    private static MediaType text(String type, String subtype) {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }
}
