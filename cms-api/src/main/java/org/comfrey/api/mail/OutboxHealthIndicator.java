package org.comfrey.api.mail;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.health.HealthStatus;
import org.comfrey.model.mail.MailState;
import org.comfrey.model.mail.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether there is a mail server, and what it has not taken. */
@Component("outboxHealthIndicator")
@RequiredArgsConstructor
class OutboxHealthIndicator extends AbstractHealthIndicator {

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean hasServer = sender.getIfAvailable() != null;
        long waiting = outbox.count(MailState.QUEUED);
        long failed = outbox.count(MailState.FAILED);
        builder.status(failed > 0 || (waiting > 0 && !hasServer) ? HealthStatus.ATTENTION : Status.UP)
                .withDetail("mailServer", hasServer)
                .withDetail("waiting", waiting)
                .withDetail("failed", failed);
    }
}
