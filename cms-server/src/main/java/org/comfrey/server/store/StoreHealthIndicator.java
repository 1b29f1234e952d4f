package org.comfrey.server.store;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.health.HealthStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Which store there is, how quickly it answers, and what whoever runs Comfrey should know about it. */
@Component
@RequiredArgsConstructor
class StoreHealthIndicator extends AbstractHealthIndicator {

    private final Store store;
    private final MongoOperations mongo;

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long asked = System.nanoTime();
        mongo.executeCommand(new Document("ping", 1));
        long millis = Duration.ofNanos(System.nanoTime() - asked).toMillis();
        var warnings = store.warnings();
        builder.status(warnings.isEmpty() ? Status.UP : HealthStatus.ATTENTION)
                .withDetail("kind", store.description())
                .withDetail("answeredInMillis", millis);
        if (!warnings.isEmpty()) {
            builder.withDetail("warning", String.join(" ", warnings));
        }
    }
}
