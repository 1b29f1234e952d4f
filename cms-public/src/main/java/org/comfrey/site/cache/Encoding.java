package org.comfrey.site.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** In what shape the bytes of a page travel (RFC 9110, section 8.4). */
enum Encoding {
    IDENTITY("identity", ""),
    GZIP("gzip", "-gzip"),
    BROTLI("br", "-br");

    /** A page is compressed once and sent often, but somebody waits for the first one: 11 takes ten times as long. */
    private static final int BROTLI_QUALITY = 9;

    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private final String token;

    /** Each shape has bytes of its own, and so a strong tag of its own. */
    private final String tagSuffix;

    Encoding(String token, String tagSuffix) {
        this.token = token;
        this.tagSuffix = tagSuffix;
    }

    String token() {
        return token;
    }

    String tag(String hash) {
        return "\"" + hash + tagSuffix + "\"";
    }

    /** The bytes in this shape. */
    byte[] of(byte[] plain) {
        try {
            return switch (this) {
                case IDENTITY -> plain;
                case GZIP -> gzip(plain);
                case BROTLI -> Encoder.compress(plain, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    /** The best shape that a client takes, by its {@code Accept-Encoding}. */
    static Encoding accepted(@Nullable String header) {
        if (header == null) {
            return IDENTITY;
        }
        // Nearly everything that is not a browser says just this.
        if (header.equals("gzip")) {
            return GZIP;
        }
        float brotli = HAS_BROTLI ? quality(header, BROTLI.token) : 0;
        float gzip = quality(header, GZIP.token);
        if (brotli > 0 && brotli >= gzip) {
            return BROTLI;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    private static float quality(String header, String token) {
        float any = 0;
        for (var part : header.toLowerCase(Locale.ROOT).split(",", 20)) {
            var pieces = part.split(";", 2);
            var name = pieces[0].strip();
            if (name.equals(token)) {
                return weight(pieces);
            }
            if (name.equals("*")) {
                any = weight(pieces);
            }
        }
        return any;
    }

    private static float weight(String[] pieces) {
        if (pieces.length == 1) {
            return 1;
        }
        var weight = pieces[1].strip();
        try {
            return weight.startsWith("q=") ? Float.parseFloat(weight.substring(2)) : 1;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
