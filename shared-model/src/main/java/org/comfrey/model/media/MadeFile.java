package org.comfrey.model.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that was made and not yet stored.
 *
 * @param rendition what is said of it
 * @param bytes what it holds; not to be changed
 */
record MadeFile(Rendition rendition, byte[] bytes) {

    /** Half of a SHA-256: nobody finds two files with the same one. */
    private static final int DIGEST_BYTES = 16;

    static MadeFile picture(MediaFormat format, byte[] bytes, int width, int height) {
        var name = digest(bytes) + "-" + width + "." + format.extension();
        return new MadeFile(new Rendition(name, format, width, height, bytes.length), bytes);
    }

    /** A file without pixels. */
    static MadeFile document(MediaFormat format, byte[] bytes) {
        return sized(format, bytes, null, null);
    }

    /** A file that is drawn at any size, and says which one it has by itself. */
    static MadeFile sized(MediaFormat format, byte[] bytes, @Nullable Integer width, @Nullable Integer height) {
        var name = digest(bytes) + "." + format.extension();
        return new MadeFile(new Rendition(name, format, width, height, bytes.length), bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
