package org.comfrey.model.media;

import org.comfrey.model.input.InvalidInput;

/** A file that is not taken. */
class FileRefused extends InvalidInput {

    private static final long serialVersionUID = 1;

    /** @param detail a sentence for people: why not, and what to do */
    FileRefused(String detail) {
        super("/file", detail);
    }

    /** A file that breaks off or holds nonsense. */
    static FileRefused damaged(MediaFormat format) {
        return new FileRefused("This " + format + " file is damaged or not complete. Save it again, then send that.");
    }

    static FileRefused damaged(MediaFormat format, Exception cause) {
        var refused = damaged(format);
        refused.initCause(cause);
        return refused;
    }
}
