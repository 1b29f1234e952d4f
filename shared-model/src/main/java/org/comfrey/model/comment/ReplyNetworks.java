package org.comfrey.model.comment;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Forgets which network replies came from, once that was known for as long as the site says. */
@Component
@RequiredArgsConstructor
public class ReplyNetworks {

    /** How many replies are read at a time. */
    private static final int BATCH = 100;

    /** Bounds one round of the background work, which comes again. */
    private static final int MOST_BATCHES = 500;

    private final Comments comments;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * Forgets what is due, and nothing before that. May be called by several processes at once.
     *
     * @return of how many replies
     */
    public long forgetDue() {
        var end =
                clock.instant().minus(Duration.ofDays(settings.site().privacy().addressDays()));
        long all = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var forgotten = comments.withNetworkUntil(end, BATCH).stream()
                    .filter(comments::forgetNetwork)
                    .count();
            all += forgotten;
            if (forgotten == 0) {
                break;
            }
        }
        return all;
    }
}
