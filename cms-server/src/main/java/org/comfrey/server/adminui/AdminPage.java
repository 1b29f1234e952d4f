package org.comfrey.server.adminui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.comfrey.model.secret.Secrets;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of the editors' application, at every address that it gives to its screens. Scripts and styles in it carry
 * a nonce that is new with each answer, and the policy of the page lets no others in.
 *
 * <p>There are two of it with the same application in them: one loads the way in first, the other the desk. A cookie says
 * which is likely to be wanted; where it is wrong, the other part comes a moment later.
 */
@Controller
@ConditionalOnRole(Role.ADMIN)
class AdminPage {

    /** Where the page wants the nonce; {@code vite.config.ts} puts it there. */
    private static final String PLACE = "__CSP_NONCE__";

    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s';"
                    + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOT_BUILT = """
            <!doctype html><html lang="en"><title>Comfrey</title><h1>The editors’ UI is not in this build</h1>
            <p>Build without <code>-Dskip.frontend</code> to get it. The management API works.</p></html>""";

    /** The application sets this cookie while somebody is signed in; that of the session is not sent to this address. */
    static final String DESK_EXPECTED = "COMFREY_DESK";

    private final Secrets secrets;
    private final @Nullable String door;
    private final @Nullable String desk;

    AdminPage(Secrets secrets) {
        this.secrets = secrets;
        this.door = read(new ClassPathResource(AdminUi.FILES + "index.html"));
        this.desk = read(new ClassPathResource(AdminUi.FILES + "desk.html"));
    }

    /** What has a dot in its first part, or is an asset, is a file; and a file that is not there is not found. */
    @GetMapping(
            path = {
                "/admin",
                "/admin/",
                "/admin/index.html",
                "/admin/{screen:(?!assets$)[^.]+}",
                "/admin/{screen:(?!assets$)[^.]+}/{*rest}"
            },
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(@CookieValue(name = DESK_EXPECTED, required = false) @Nullable String deskExpected) {
        var page = deskExpected == null ? door : desk;
        var nonce = secrets.randomToken();
        return ResponseEntity.status(page == null ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(nonce))
                .body(page == null ? NOT_BUILT : page.replace(PLACE, nonce));
    }

    private static @Nullable String read(Resource file) {
        if (!file.exists()) {
            return null;
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The editors' UI cannot be read.", failure);
        }
    }
}
