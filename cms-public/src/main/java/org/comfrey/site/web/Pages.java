package org.comfrey.site.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.theme.Themes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Renders templates into answers. Thread-safe. */
@Slf4j
@Component
public class Pages {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final CacheControl SHARED = CacheControl.maxAge(Duration.ZERO)
            .cachePublic()
            .sMaxAge(Duration.ofSeconds(10))
            .staleWhileRevalidate(Duration.ofSeconds(60));

    private final TemplateEngine templates;

    private final TemplateEngine ours = Themes.ours();

    Pages(Themes themes) {
        templates = themes.templates();
    }

    /** A page that is the same for everybody: shared caches may keep it for moments, and it has a strong ETag. */
    public ResponseEntity<byte[]> shared(String template, Map<String, Object> parameters) {
        return shared(HTML, bytes(template, parameters));
    }

    private static ResponseEntity<byte[]> shared(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(SHARED)
                .eTag(etag(body))
                .body(body);
    }

    /**
     * Something else than a page, such as a feed, that is the same for everybody and is kept ready until something that it
     * shows is changed.
     *
     * @param shown what it shows
     */
    public ResponseEntity<byte[]> shared(MediaType type, byte[] body, Shown shown) {
        shown.declare();
        return shared(type, body);
    }

    /**
     * A page that is the same for everybody, and is kept ready until something that it shows is changed.
     *
     * @param shown what it shows
     */
    public ResponseEntity<byte[]> shared(String template, Map<String, Object> parameters, Shown shown) {
        shown.declare();
        return shared(template, parameters);
    }

    /** A page for the one who asked: nobody keeps it, and it gives its address to no other site. */
    public ResponseEntity<byte[]> personal(HttpStatus status, String template, Map<String, Object> parameters) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(bytes(template, parameters));
    }

    /** A page about what went wrong. Where that lies with a theme, the page is ours. */
    byte[] ofError(Map<String, Object> parameters) {
        try {
            return bytes("error", parameters);
        } catch (RuntimeException | LinkageError broken) {
            log.error("The page about an error could not be made as the theme has it.", broken);
            return bytes(ours, "error", parameters);
        }
    }

    byte[] bytes(String template, Map<String, Object> parameters) {
        return bytes(templates, template, parameters);
    }

    private static byte[] bytes(TemplateEngine templates, String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Strong: equal bytes, equal tag. */
    public static String etag(byte[] bytes) {
        return "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
    }
}
