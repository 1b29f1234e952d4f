package org.comfrey.admin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.HttpCookie;
import org.comfrey.api.Client;

/** Sessions that a browser takes over from another program, which spares it the form. */
final class Cookies {

    private Cookies() {}

    static void take(Client signedIn, BrowserContext browser) {
        browser.addCookies(
                signedIn.cookies().stream().map(Cookies::forTheBrowser).toList());
    }

    private static Cookie forTheBrowser(HttpCookie cookie) {
        return new Cookie(cookie.getName(), cookie.getValue())
                .setDomain("localhost")
                .setPath("/")
                .setHttpOnly(cookie.isHttpOnly());
    }
}
