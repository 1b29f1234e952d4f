package org.comfrey.site.theme;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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

    private final OwnFile file = OwnFile.called("site.css");

    /** Where it is. */
    public String address() {
        return file.address();
    }

    @GetMapping("/assets/{name:site-[0-9a-f]{12}\\.css}")
    ResponseEntity<byte[]> styleSheet(@PathVariable String name) {
        return file.answer(name);
    }
}
