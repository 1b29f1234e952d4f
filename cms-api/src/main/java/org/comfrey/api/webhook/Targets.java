package org.comfrey.api.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which addresses webhooks may lead to: public ones, unless the server is set otherwise. What an administrator types is looked
 * at once; what its name leads to is looked at each time, by the client that connects to the very address that was looked at.
 * So a name that led to a public address first and to a private one later gets nowhere.
 */
@Component
@RequiredArgsConstructor
class Targets extends SystemDefaultDnsResolver {

    /** As RFC 6761 and RFC 8375 have them, and what clouds call their own services by. */
    private static final Pattern LOCAL_NAME =
            Pattern.compile(".*(?:^|\\.)(?:localhost|local|internal|home\\.arpa)\\.?");
    /** What a resolver could take for an address, in whatever notation. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\[.*]|(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*\\.?");

    /** Each may take the whole time that a connection may take. */
    private static final int MOST_ADDRESSES = 4;

    private final WebhookProperties properties;

    /** @throws InvalidInput at {@code /url}, when no webhook can lead there */
    void require(String url) {
        if (!Href.isWeb(url)) {
            throw new InvalidInput(
                    "/url",
                    "This is an address with https://, without a name and password, of at most " + Href.LONGEST
                            + " characters.");
        }
        var uri = URI.create(url);
        if (uri.getRawFragment() != null) {
            throw new InvalidInput("/url", "What stands behind a # is never sent. Leave it out.");
        }
        if (uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw new InvalidInput("/url", "There is no such port.");
        }
        if (properties.allowPrivateTargets()) {
            return;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw new InvalidInput("/url", "A webhook is told by https, so that nobody can listen.");
        }
        if (isPrivate(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new InvalidInput("/url", "This address is not public.");
        }
    }

    @Override
    public InetAddress @Nullable [] resolve(String host) throws UnknownHostException {
        var addresses = super.resolve(host);
        // One that is not public among others is no oversight.
        if (!properties.allowPrivateTargets() && !Arrays.stream(addresses).allMatch(Targets::isPublic)) {
            throw new PrivateTarget(host);
        }
        return addresses.length <= MOST_ADDRESSES ? addresses : Arrays.copyOf(addresses, MOST_ADDRESSES);
    }

    /** Names are not looked up here: what they lead to may change, and is looked at when it matters. */
    private static boolean isPrivate(String host) {
        if (LOCAL_NAME.matcher(host).matches()) {
            return true;
        }
        if (!NUMBERS.matcher(host).matches()) {
            return false;
        }
        try {
            return !Arrays.stream(InetAddress.getAllByName(host)).allMatch(Targets::isPublic);
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }

    /** Whether anybody in the internet can be there, by the registries of special addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress(), 0);
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /** @param at where the four bytes begin */
    private static boolean isPublic(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            // Shared by the customers of a provider (RFC 6598).
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            // Private; for protocols; for documents; and the old way from 4 to 6.
            case 192 ->
                !(second == 168 || (second == 0 && (third == 0 || third == 2)) || (second == 88 && third == 99));
            // For benchmarks; for documents.
            case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
            case 203 -> !(second == 0 && third == 113);
            // Multicast, reserved and broadcast.
            default -> first < 224;
        };
    }

    /** Only 2000::/3 is given to anybody; some of it leads to addresses of the other kind, or to nobody. */
    private static boolean isPublicSix(byte[] bytes) {
        int first = word(bytes, 0);
        int second = word(bytes, 2);
        if (first == 0x0064 && second == 0xff9b && Arrays.equals(bytes, 4, 12, new byte[8], 0, 8)) {
            return isPublic(bytes, 12);
        }
        if (first >> 13 != 1) {
            return false;
        }
        return switch (first) {
            // Protocols and tunnels (RFC 2928), and documents (RFC 3849).
            case 0x2001 -> second >= 0x0200 && second != 0x0db8;
            case 0x2002 -> isPublic(bytes, 2);
            // Documents (RFC 9637).
            case 0x3fff -> second >= 0x1000;
            default -> true;
        };
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
