package org.comfrey.model.reading;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Days of the site's time zone. */
@Component
@RequiredArgsConstructor
class SiteDays {

    private final SettingsStore settings;
    private final Clock clock;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.site().zoneId());
    }

    /**
     * The first of the last days, of which today is one.
     *
     * @throws InvalidInput when it is not 1 to {@value Reads#MOST_DAYS} days
     */
    LocalDate firstOf(int days) {
        if (days < 1 || days > Reads.MOST_DAYS) {
            throw new InvalidInput("/days", "The number of days must be from 1 to " + Reads.MOST_DAYS + ".");
        }
        return today().minusDays(days - 1L);
    }
}
