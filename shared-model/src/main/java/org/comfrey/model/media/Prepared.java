package org.comfrey.model.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an upload: files that are safe to serve.
 *
 * @param master the file itself
 * @param variants smaller ones, and other formats
 * @param frames 1, or how many an animation has
 * @param notice what the one who sent it should know, or null
 */
record Prepared(
        MadeFile master,
        List<MadeFile> variants,
        int frames,
        @Nullable String notice) {

    Prepared {
        variants = List.copyOf(variants);
    }

    Prepared(MadeFile master, List<MadeFile> variants) {
        this(master, variants, 1, null);
    }

    Prepared withNotice(@Nullable String said) {
        return new Prepared(master, variants, frames, said);
    }
}
