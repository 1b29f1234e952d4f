package org.comfrey.site.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.comfrey.site.cache.Shown;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Our own style sheet, under an address that changes when it does, so that browsers may keep it for ever. */
@Controller
public class StyleSheet {

    /** The colour of the bar at the top, as the style sheet has it. */
    public static final String BAR = "#0b5a4a";

    /** Likewise in dark surroundings. */
    public static final String BAR_IN_THE_DARK = "#10382f";

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final byte[] styleSheet;
    private final String address;

    StyleSheet() {
        try (var file = new ClassPathResource("theme/site.css").getInputStream()) {
            styleSheet = file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        // A name, not a secret: any digest serves.
        address = "/assets/site-" + DigestUtils.md5DigestAsHex(styleSheet).substring(0, 12) + ".css";
    }

    /** Where the style sheet is. */
    public String address() {
        return address;
    }

    @GetMapping("/assets/{file:site-[0-9a-f]{12}\\.css}")
    ResponseEntity<byte[]> styleSheet(@PathVariable String file) {
        if (!address.endsWith("/" + file)) {
            return ResponseEntity.notFound().build();
        }
        // It is compressed once, and kept so.
        Shown.settings().declare();
        return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_EVER).body(styleSheet);
    }
}
