package org.comfrey.site.theme;

import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.Colour;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The style sheet with a site's own colour. The address says the colour, so that browsers may keep the sheet for ever and the
 * store need not be asked.
 */
@Controller
public class SiteColours {

    /** Where the style sheet for that colour is. */
    public static String address(Colour colour) {
        return "/assets/colour-" + colour.value().substring(1) + ".css";
    }

    @GetMapping("/assets/colour-{digits:[0-9a-f]{6}}.css")
    ResponseEntity<String> styleSheet(@PathVariable String digits) {
        try {
            return ResponseEntity.ok()
                    .contentType(StyleSheet.CSS)
                    .cacheControl(StyleSheet.FOR_EVER)
                    .body(of(new Colour("#" + digits)));
        } catch (InvalidInput notReadable) {
            return ResponseEntity.notFound().build();
        }
    }

    private static String of(Colour colour) {
        return """
                :root {
                  --accent: light-dark(%1$s, %2$s);
                  --bar: light-dark(%1$s, %3$s);
                }
                """.formatted(colour, colour.lightened(), colour.darkened());
    }
}
