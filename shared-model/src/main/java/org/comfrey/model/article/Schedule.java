package org.comfrey.model.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.comfrey.model.address.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A revision that goes live by itself. It is frozen: later edits do not change what goes live.
 *
 * @param revision its id
 * @param number its number
 * @param slug the address it will have
 * @param locale its language
 * @param signOff the sign-off it will go live with; null only where the site does not ask for one
 * @param media ids of the media that it shows
 * @param reviewDue the day on which it will have to be looked at again, as in a {@link Release}
 * @param at when it is due
 * @param by the id of the actor who set it
 */
public record Schedule(
        String revision,
        int number,
        Slug slug,
        String locale,
        Set<String> media,
        @Nullable SignOff signOff,
        @Nullable LocalDate reviewDue,
        Instant at,
        String by) {

    public Schedule {
        // What was stored before media were kept here tells them when it goes live the next time.
        media = Set.copyOf(Objects.requireNonNullElse(media, Set.of()));
    }

    Release released(Instant now) {
        return new Release(revision, number, slug, locale, media, signOff, reviewDue, now, by);
    }
}
