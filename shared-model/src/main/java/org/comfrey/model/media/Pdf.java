package org.comfrey.model.media;

import java.nio.charset.StandardCharsets;

/**
 * PDF files are kept as they are: they are handed out as downloads, and never opened on the site's own pages. So they are
 * only checked for being whole.
 */
final class Pdf {

    /** Readers look for the end mark in the last kilobyte (ISO 32000-1, annex H.3). */
    private static final int TAIL = 1_024;

    private Pdf() {}

    static byte[] checked(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        int from = Math.max(0, bytes.length - TAIL);
        var tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        // One that begins with something else may be another kind of file to another program.
        if (!head.equals("%PDF-") || !tail.contains("%%EOF")) {
            throw FileRefused.damaged(MediaFormat.PDF);
        }
        return bytes;
    }
}
