package org.comfrey.site.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written on the site. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    public static String words(Instant at, ZoneId zone) {
        return words(LocalDate.ofInstant(at, zone));
    }
}
