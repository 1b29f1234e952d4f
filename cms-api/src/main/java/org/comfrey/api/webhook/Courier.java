package org.comfrey.api.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.webhook.Attempt;
import org.comfrey.model.webhook.Deliveries;
import org.comfrey.model.webhook.Delivery;
import org.comfrey.model.webhook.Webhook;
import org.comfrey.model.webhook.Webhook.DisabledBecause;
import org.comfrey.model.webhook.Webhooks;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out what is due. Several processes may do so at once: each delivery is claimed by one of them. In one process there is
 * one thread to each webhook, so that one that answers slowly holds up nobody but itself.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Courier implements DisposableBean {

    /** How long a webhook fails without one success before it is switched off, once a delivery was given up. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sending sending;
    private final Clock clock;

    private final Map<String, CompletableFuture<Void>> atWork = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("scheduling-webhook-", 0).factory());

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void work() {
        try {
            deliverDue();
        } catch (DataAccessException unreachable) {
            log.warn("Could not look for webhooks to tell: {} The next round tries again.", unreachable.getMessage());
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            deliveries.purge();
        } catch (DataAccessException unreachable) {
            log.warn("Could not delete old deliveries: {} The next round tries again.", unreachable.getMessage());
        }
    }

    /**
     * Begins to carry out what is due.
     *
     * @return done when all that this process is at work on is done
     */
    public CompletableFuture<Void> deliverDue() {
        var enabled = webhooks.enabled();
        if (!enabled.isEmpty()
                && deliveries.hasDue(enabled.stream().map(Webhook::id).toList())) {
            enabled.forEach(webhook -> atWork.computeIfAbsent(webhook.id(), this::begin));
        }
        return CompletableFuture.allOf(atWork.values().toArray(CompletableFuture[]::new));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private CompletableFuture<Void> begin(String webhook) {
        var work = CompletableFuture.runAsync(() -> deliverTo(webhook), threads);
        // Not before the map has it.
        return work.whenCompleteAsync((_, _) -> atWork.remove(webhook), threads);
    }

    private void deliverTo(String id) {
        try {
            // Read anew each time: it may be switched off, or led elsewhere, while its messages go out.
            for (var webhook = webhooks.find(id); webhook.isPresent(); webhook = webhooks.find(id)) {
                var claimed = webhook.filter(Webhook::enabled).flatMap(_ -> deliveries.claim(id));
                if (claimed.isEmpty() || Thread.currentThread().isInterrupted()) {
                    return;
                }
                deliver(webhook.get(), claimed.get());
            }
        } catch (DataAccessException unreachable) {
            log.warn("Webhook {} was not told: {} The next round tries again.", id, unreachable.getMessage());
        }
    }

    private void deliver(Webhook webhook, Delivery delivery) {
        var outcome = send(webhook, delivery);
        var attempt = outcome.attempt();
        if (attempt.isSuccess()) {
            deliveries.delivered(delivery, attempt);
            if (webhook.failingSince() != null) {
                webhooks.succeeded(webhook);
            }
            return;
        }
        boolean gone = Integer.valueOf(HttpStatus.GONE.value()).equals(attempt.status());
        boolean givenUp = deliveries.failed(delivery, attempt, outcome.retryAfter(), gone);
        webhooks.failed(webhook, attempt.at());
        if (gone) {
            webhooks.disable(webhook.id(), DisabledBecause.GONE);
        } else if (givenUp && hasFailedForDays(webhook)) {
            webhooks.disable(webhook.id(), DisabledBecause.FAILING);
        }
    }

    private Sending.Outcome send(Webhook webhook, Delivery delivery) {
        try {
            return sending.send(webhook, delivery, webhooks.secretsOf(webhook));
        } catch (IllegalStateException unreadable) {
            var error = "The secret cannot be read: " + unreadable.getMessage();
            return new Sending.Outcome(new Attempt(clock.instant(), null, error, 0), null);
        }
    }

    private boolean hasFailedForDays(Webhook webhook) {
        var since = webhook.failingSince();
        return since != null && !since.plus(PATIENCE).isAfter(clock.instant());
    }
}
