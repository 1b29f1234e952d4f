package org.comfrey.model.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses a link may have: of the web, of mail and phone, and of this site. */
public final class Href {

    public static final int LONGEST = 2_000;

    /** For people whose link was refused. */
    public static final String RULE =
            "A link begins with https://, http://, mailto:, tel:, a single / or a #, and has no spaces or backslashes.";

    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s?#@]+@[^\\s?#@]+(?:\\?[^\\s#]*)?");
    private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9.()-]{2,30}");

    private Href() {}

    /** Whether a reader can be sent there. */
    public static boolean isSafe(String address) {
        if (!isPlain(address)) {
            return false;
        }
        return isWeb(address)
                || MAIL.matcher(address).matches()
                || PHONE.matcher(address).matches()
                || isOnThisSite(address);
    }

    /** Whether it is an http or https address with a host, and without a user's name in it. */
    public static boolean isWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (!isPlain(address) || !(lower.startsWith("https://") || lower.startsWith("http://"))) {
            return false;
        }
        try {
            var uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isOnThisSite(String address) {
        return address.startsWith("#") || (address.startsWith("/") && !address.startsWith("//"));
    }

    private static boolean isPlain(String address) {
        return !address.isEmpty()
                && address.length() <= LONGEST
                && address.codePoints()
                        .noneMatch(point -> point <= ' '
                                || point == '\\'
                                || point == '"'
                                || point == '<'
                                || point == '>'
                                || Character.isISOControl(point)
                                || Character.isWhitespace(point)
                                || Character.getType(point) == Character.FORMAT
                                || Character.getType(point) == Character.SURROGATE);
    }
}
