package org.comfrey.api.redirect;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.redirect.Destination;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader comes out who asks for an address.
 *
 * @param path the path that was looked up, decoded
 * @param outcome what is there: a page, a redirect that arrives, a redirect to where nothing is, or nothing
 * @param to where it leads, if it does
 * @param permanent whether clients may take that for good
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Destination")
record DestinationView(
        String path, Destination.Kind outcome, @Nullable String to, boolean permanent) {}
