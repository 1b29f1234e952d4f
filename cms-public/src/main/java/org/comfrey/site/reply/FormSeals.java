package org.comfrey.site.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals each form with its article and the time of its making, so that a reply without a form of ours, or long after it, is
 * told from one that somebody typed into it. The seal is the same for everybody who gets the page, and needs no store.
 */
@Component
@RequiredArgsConstructor
class FormSeals {

    private static final String PURPOSE = "reply-form";
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Secrets secrets;
    private final ReplyProperties properties;
    private final Clock clock;

    /** What a seal says of the form. */
    enum State {
        GOOD,
        /** Of our own form, which was made a moment ago. */
        HASTY,
        EXPIRED,
        /** There is none, or none of ours, or of another article. */
        FOREIGN;

        boolean isTaken() {
            return this == GOOD || this == HASTY;
        }
    }

    /** A seal for a form that is made now. */
    String make(String article) {
        var at = Long.toString(clock.instant().getEpochSecond());
        return at + "." + secrets.mac(PURPOSE, signed(article, at));
    }

    State read(String article, @Nullable String seal) {
        var parts = FORM.matcher(seal == null ? "" : seal);
        if (!parts.matches() || !secrets.hasMac(PURPOSE, signed(article, parts.group(1)), parts.group(2))) {
            return State.FOREIGN;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), clock.instant());
        if (age.compareTo(properties.formMaxAge()) > 0) {
            return State.EXPIRED;
        }
        return age.compareTo(properties.formMinAge()) < 0 ? State.HASTY : State.GOOD;
    }

    private static String signed(String article, String at) {
        return article + "." + at;
    }
}
