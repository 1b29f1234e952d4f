package org.comfrey.model.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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
 * @param media ids of the media that it shows
 * @param reviewDue the day on which it has to be looked at again; null only of what went live unsigned before this was kept
 * @param at when
 * @param by the id of the actor who published or scheduled it
 */
public record Release(
        String revision,
        int number,
        Slug slug,
        String locale,
        Set<String> media,
        @Nullable SignOff signOff,
        @Nullable LocalDate reviewDue,
        Instant at,
        String by) {

    public Release {
        // What was stored before media were kept here tells them when it goes live the next time.
        media = Set.copyOf(Objects.requireNonNullElse(media, Set.of()));
        reviewDue = signOff == null ? reviewDue : signOff.nextReviewDue();
    }

    Release signedOffBy(SignOff newer) {
        return new Release(revision, number, slug, locale, media, newer, null, at, by);
    }
}
