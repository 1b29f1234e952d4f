package org.comfrey.api.webhook;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.health.HealthStatus;
import org.comfrey.model.store.Slice;
import org.comfrey.model.webhook.Webhook;
import org.comfrey.model.webhook.Webhooks;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the systems that are told of what happens here can be told. */
@Component("webhooksHealthIndicator")
@RequiredArgsConstructor
class WebhooksHealthIndicator extends AbstractHealthIndicator {

    private final Webhooks webhooks;

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var all = webhooks.list(new Slice(Webhooks.MOST, null)).items();
        long switchedOff = all.stream()
                .filter(webhook -> webhook.disabledBecause() != null)
                .count();
        long failing = all.stream()
                .filter(Webhook::enabled)
                .filter(webhook -> webhook.failingSince() != null)
                .count();
        builder.status(switchedOff + failing > 0 ? HealthStatus.ATTENTION : Status.UP)
                .withDetail("enabled", all.stream().filter(Webhook::enabled).count())
                .withDetail("failing", failing)
                .withDetail("switchedOff", switchedOff);
    }
}
