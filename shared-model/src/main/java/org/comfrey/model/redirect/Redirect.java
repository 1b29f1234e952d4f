package org.comfrey.model.redirect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address that leads to another one. Either something was there and moved: then it names the thing and not the thing's
 * next address, so that it leads to where the thing is now in one step, however often it moved, and can never lead in a
 * circle. Or somebody set it by hand, and it names where it leads.
 *
 * @param id made of the path, of which there is one redirect at most
 * @param version grows by one with each change
 * @param from the path, as {@link org.comfrey.model.address.SitePath} has it, such as {@code /articles/massage}
 * @param target the id of the article, topic or person that was there; null when it was set by hand
 * @param to where it leads when it was set by hand: a path of this site or a web address; null otherwise
 * @param permanent whether clients may take the new address for good
 * @param createdAt when
 * @param updatedAt when it was last changed
 */
@Document("redirects")
public record Redirect(
        @Id String id,
        long version,
        String from,
        @Nullable String target,
        @Nullable String to,
        boolean permanent,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    private static final int ID_BYTES = 12;

    /** The id of the redirect from that path. The same on every node, so that two of one path cannot be. */
    static String idOf(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Whether somebody set it, and nothing moved. */
    public boolean isByHand() {
        return to != null;
    }

    boolean leadsTo(String other, boolean forGood) {
        return other.equals(to) && permanent == forGood;
    }

    Redirect leadingTo(String other, boolean forGood, Instant now) {
        return new Redirect(id, version + 1, from, null, other, forGood, createdAt, now);
    }
}
