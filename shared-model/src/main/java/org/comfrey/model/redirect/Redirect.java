package org.comfrey.model.redirect;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address that something had. It names the thing and not the thing's next address, so that it leads to where the thing is
 * now in one step, however often it moved, and can never lead in a circle.
 *
 * @param from the path, such as {@code /articles/massage}
 * @param target the id of the article or topic that was there
 * @param at when it moved
 */
@Document("redirects")
public record Redirect(@Id String from, String target, Instant at) {}
