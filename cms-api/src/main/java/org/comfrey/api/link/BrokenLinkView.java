package org.comfrey.api.link;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.redirect.Destination;

/**
 * A link that leads readers nowhere.
 *
 * @param article the id of the article that it stands in
 * @param title the article's title, as readers see it
 * @param slug the article's name in addresses
 * @param href where it leads, as it stands in the article
 * @param outcome what is there: nothing, or a redirect to where nothing is
 */
@Schema(name = "BrokenLink")
record BrokenLinkView(
        String article,
        String title,
        String slug,
        String href,

        @Schema(allowableValues = {"NOTHING", "DEAD_END"}) Destination.Kind outcome) {}
