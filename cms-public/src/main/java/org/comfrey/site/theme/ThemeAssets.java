package org.comfrey.site.theme;

import lombok.RequiredArgsConstructor;
import org.comfrey.site.cache.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What themes bring for browsers, under addresses that change with it, so that browsers may keep it for ever. */
@Controller
@RequiredArgsConstructor
class ThemeAssets {

    private final Themes themes;

    @GetMapping("/assets/theme-{digits:[0-9a-f]{12}}/{*name}")
    ResponseEntity<byte[]> asset(@PathVariable String digits, @PathVariable String name) {
        var asset = themes.asset("/assets/theme-" + digits + "/", name.substring(1));
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        if (asset.isText()) {
            // It is compressed once, and kept so.
            Shown.settings().declare();
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(StyleSheet.FOR_EVER)
                .body(asset.bytes());
    }
}
