package org.comfrey.api.redirect;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.address.Href;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a redirect. Of one that stands for something that moved, this makes one set by hand.
 *
 * @param to a path of this site or a web address
 * @param permanent whether clients may take the new address for good
 */
record RedirectPatch(
        @Schema(maxLength = Href.LONGEST, example = "/articles/another-page") @Nullable
        String to,

        @Nullable Boolean permanent) {}
