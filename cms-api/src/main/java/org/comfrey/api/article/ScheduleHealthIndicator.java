package org.comfrey.api.article;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.health.HealthStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether articles are published and withdrawn when they should be. */
@Component("scheduleHealthIndicator")
@RequiredArgsConstructor
class ScheduleHealthIndicator extends AbstractHealthIndicator {

    /** A round is every few seconds, and one that has much to do takes a while. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Publishing publishing;

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long late = publishing.countDueSince(LATE);
        builder.status(late > 0 ? HealthStatus.ATTENTION : Status.UP).withDetail("late", late);
    }
}
