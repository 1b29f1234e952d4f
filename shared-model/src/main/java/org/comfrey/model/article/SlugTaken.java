package org.comfrey.model.article;

import org.comfrey.model.address.Slug;
import org.comfrey.model.input.InvalidInput;

/** Another article has that address, on the site or in a draft. */
public class SlugTaken extends InvalidInput {

    private static final long serialVersionUID = 1;

    SlugTaken(Slug slug, Throwable cause) {
        super("/slug", "Another article has the address \"" + slug + "\" already. Choose another slug.");
        initCause(cause);
    }
}
