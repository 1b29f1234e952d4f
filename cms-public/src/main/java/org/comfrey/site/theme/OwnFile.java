package org.comfrey.site.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.comfrey.site.cache.Shown;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * A file of ours for browsers, under an address that changes when it does, so that they may keep it for ever.
 *
 * @param address where it is
 * @param asset what is in it
 */
record OwnFile(String address, Asset asset) {

    private static final int DIGITS = 12;

    /** The file that is called so in our jar. */
    static OwnFile called(String name) {
        try (var file = new ClassPathResource("theme/" + name).getInputStream()) {
            var asset = Asset.of(name, file.readAllBytes());
            // A name, not a secret: any digest serves.
            var digest = DigestUtils.md5DigestAsHex(asset.bytes()).substring(0, DIGITS);
            return new OwnFile("/assets/" + name.replace(".", "-" + digest + "."), asset);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The file, if that is the last part of its address. */
    ResponseEntity<byte[]> answer(String lastPart) {
        if (!address.endsWith("/" + lastPart)) {
            return ResponseEntity.notFound().build();
        }
        // It is compressed once, and kept so.
        Shown.settings().declare();
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(StyleSheet.FOR_EVER)
                .body(asset.bytes());
    }
}
