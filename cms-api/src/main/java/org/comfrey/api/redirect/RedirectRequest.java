package org.comfrey.api.redirect;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.address.Href;
import org.comfrey.model.address.SitePath;
import org.jspecify.annotations.Nullable;

/**
 * A redirect that shall be.
 *
 * @param from the path that leads elsewhere; it cannot be one where a page is
 * @param to a path of this site or a web address
 * @param permanent whether clients may take the new address for good (301) or not (302); true when left out
 */
record RedirectRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = SitePath.LONGEST, example = "/old-page")
        @Nullable
        String from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Href.LONGEST, example = "/articles/new-page")
        @Nullable
        String to,

        @Schema(defaultValue = "true") @Nullable Boolean permanent) {}
