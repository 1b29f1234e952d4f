package org.comfrey.site.catalog;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.health.HealthStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether search and lists know of everything that is live. */
@Component("catalogHealthIndicator")
@RequiredArgsConstructor
class CatalogHealthIndicator extends AbstractHealthIndicator {

    /** Three comparisons were missed by then. */
    private static final Duration LONG_AGO = Duration.ofMinutes(16);

    private final CatalogKeeper keeper;
    private final Clock clock;

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var compared = keeper.comparedAt();
        builder.withDetail("articles", keeper.articles());
        if (compared == null) {
            builder.outOfService();
            return;
        }
        builder.withDetail("comparedAt", compared);
        if (compared.isBefore(clock.instant().minus(LONG_AGO))) {
            builder.status(HealthStatus.ATTENTION);
        } else {
            builder.up();
        }
    }
}
