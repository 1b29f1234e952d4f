package org.comfrey.model.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexes;
import org.comfrey.model.store.Slice;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** When deliveries are tried, by a clock that the tests turn. */
@OnPublicNode
class DeliveriesTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private CompareAndSet compareAndSet;

    @Autowired
    private Indexes indexes;

    private final MovableClock clock = MovableClock.startingNow();
    private final Webhook webhook = webhook();
    private Deliveries deliveries;

    @BeforeEach
    void begin() {
        indexes.ensure();
        deliveries = new Deliveries(mongo, compareAndSet, new Ids(), clock);
    }

    @Test
    void ofOneEventThereIsOneDeliveryToEachWebhook() {
        var event = event();
        deliveries.queue(webhook, event);
        deliveries.queue(webhook, event);
        var other = webhook();
        deliveries.queue(other, event);
        assertThat(all(webhook)).hasSize(1);
        assertThat(all(other)).hasSize(1);
        assertThat(all(webhook).getFirst().event())
                .isEqualTo(all(other).getFirst().event())
                .doesNotContain(".");
    }

    @Test
    void oneOfManyGetsWhatIsDueAndAnotherWhenThatOneIsForgotten() {
        deliveries.queue(webhook, event());
        assertThat(deliveries.claim(webhook.id())).isPresent();
        assertThat(deliveries.claim(webhook.id())).isEmpty();
        clock.forward(Deliveries.CLAIM);
        assertThat(deliveries.claim(webhook.id())).isPresent();
    }

    @Test
    void isTriedForThreeDaysAndGivenUpThen() {
        deliveries.queue(webhook, event());
        var begun = clock.instant();
        int tries = 0;
        boolean givenUp = false;
        while (!givenUp) {
            var claimed = deliveries.claim(webhook.id()).orElseThrow();
            tries++;
            givenUp = deliveries.failed(claimed, failed(), null, false);
            forwardTo(all(webhook).getFirst().dueAt());
        }
        assertThat(tries).isEqualTo(Delivery.MOST_TRIES);
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(75), Duration.ofHours(92));
        assertThat(all(webhook)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
            assertThat(delivery.attempts()).hasSize(Delivery.MOST_TRIES);
        });
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsksAndNotForEver() {
        assertThat(pauseAfter(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(pauseAfter(Duration.ofDays(365))).isEqualTo(Delivery.LONGEST_PAUSE);
        assertThat(pauseAfter(Duration.ZERO)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void isDeletedAfterThirtyDays() {
        deliveries.queue(webhook, event());
        clock.forward(Deliveries.KEPT.minusSeconds(1));
        deliveries.purge();
        assertThat(all(webhook)).hasSize(1);
        clock.forward(Duration.ofSeconds(2));
        deliveries.purge();
        assertThat(all(webhook)).isEmpty();
    }

    private Duration pauseAfter(Duration wished) {
        var own = webhook();
        deliveries.queue(own, event());
        deliveries.failed(deliveries.claim(own.id()).orElseThrow(), failed(), wished, false);
        return Duration.between(clock.instant(), all(own).getFirst().dueAt());
    }

    private void forwardTo(Instant due) {
        if (due.isAfter(clock.instant())) {
            clock.forward(Duration.between(clock.instant(), due));
        }
    }

    private Attempt failed() {
        return new Attempt(clock.instant(), 500, "It refused the message.", 3);
    }

    private List<Delivery> all(Webhook of) {
        return deliveries.list(of.id(), null, new Slice(100, null)).items();
    }

    private Announcement event() {
        return Announcement.of(
                EventType.ARTICLE_PUBLISHED, UUID.randomUUID().toString(), 1, clock.instant(), Map.of("id", "1"));
    }

    private Webhook webhook() {
        return Webhook.builder()
                .id(new Ids().next())
                .version(1)
                .name("Search")
                .url("https://portal.example.org/")
                .events(Set.of(EventType.ARTICLE_PUBLISHED))
                .enabled(true)
                .secretSealed("")
                .createdBy("ann")
                .createdAt(clock.instant())
                .updatedAt(clock.instant())
                .build();
    }
}
