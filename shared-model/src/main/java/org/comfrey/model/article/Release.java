package org.comfrey.model.article;

import java.time.Instant;
import org.comfrey.model.address.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A revision that went live.
 *
 * @param revision its id
 * @param number its number
 * @param slug the address it went live under
 * @param locale its language
 * @param signOff the sign-off it went live with; null only where the site does not ask for one
 * @param at when
 * @param by the id of the actor who published or scheduled it
 */
public record Release(
        String revision,
        int number,
        Slug slug,
        String locale,
        @Nullable SignOff signOff,
        Instant at,
        String by) {

    Release signedOffBy(SignOff newer) {
        return new Release(revision, number, slug, locale, newer, at, by);
    }
}
