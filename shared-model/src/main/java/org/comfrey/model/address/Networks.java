package org.comfrey.model.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts from an address what would lead to one household: enough stays to tell one network from another. */
public final class Networks {

    private static final int KEPT_OF_IPV4 = 3;
    private static final int KEPT_OF_IPV6 = 6;
    private static final int BYTES_OF_IPV4 = 4;

    private static final int UNIQUE_LOCAL = 0xfc;

    private Networks() {}

    /** Whether it is of no network on the internet, but of this machine or one that is not seen from outside. */
    public static boolean isPrivate(String address) {
        try {
            var at = InetAddress.ofLiteral(address.split("%", 2)[0]);
            var bytes = at.getAddress();
            boolean isUniqueLocal = bytes.length != BYTES_OF_IPV4 && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
            return at.isLoopbackAddress() || at.isSiteLocalAddress() || at.isLinkLocalAddress() || isUniqueLocal;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The network as {@code 192.0.2.0/24} or {@code 2001:db8:1:0:0:0:0:0/48}; null for what is no address. */
    public static @Nullable String of(String address) {
        try {
            // Without its zone, which is of this machine only.
            var bytes = InetAddress.ofLiteral(address.split("%", 2)[0]).getAddress();
            int kept = bytes.length == BYTES_OF_IPV4 ? KEPT_OF_IPV4 : KEPT_OF_IPV6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return null;
        }
    }
}
