package org.comfrey.model.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Whether the bytes of a picture go on to its end, and ask for no more work than a picture is worth. Decoders often show
 * grey where something is missing, and say nothing.
 */
final class Completeness {

    /** A picture of a camera has 10 scans at most; with thousands, a small file takes minutes to read. */
    private static final int MOST_SCANS = 100;

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int PNG_SIGNATURE = 8;
    /** Length, kind and checksum of a chunk. */
    private static final int PNG_FRAME = 12;

    private static final int RIFF_HEADER = 8;

    private Completeness() {}

    static boolean isComplete(MediaFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            case WEBP -> webp(bytes);
            // CleanGif has read it to its end.
            case GIF, SVG, PDF -> true;
        };
    }

    /** The last end comes after the last scan; the end of a thumbnail comes before it. */
    private static boolean jpeg(byte[] bytes) {
        int scans = 0;
        int lastScan = -1;
        int lastEnd = -1;
        for (int at = 0; at + 1 < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == MARKER) {
                int kind = bytes[at + 1] & 0xFF;
                if (kind == START_OF_SCAN) {
                    scans++;
                    lastScan = at;
                } else if (kind == END_OF_IMAGE) {
                    lastEnd = at;
                }
            }
        }
        if (scans > MOST_SCANS) {
            throw new FileRefused("The picture is stored in too many passes. Save it again, then send that.");
        }
        return lastScan >= 0 && lastEnd > lastScan;
    }

    private static boolean png(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        int at = PNG_SIGNATURE;
        while (at + PNG_FRAME <= bytes.length) {
            long length = file.getInt(at) & 0xFFFFFFFFL;
            var kind = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (kind.equals("IEND")) {
                return true;
            }
            if (length > bytes.length) {
                return false;
            }
            at = Math.toIntExact(Math.min(at + PNG_FRAME + length, bytes.length));
        }
        return false;
    }

    private static boolean webp(byte[] bytes) {
        return bytes.length > RIFF_HEADER
                && (ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL)
                        <= bytes.length - RIFF_HEADER;
    }
}
