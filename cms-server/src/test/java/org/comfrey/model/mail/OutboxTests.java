package org.comfrey.model.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexes;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The outbox by a clock that the tests turn. */
@OnPublicNode
class OutboxTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private CompareAndSet compareAndSet;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Indexes indexes;

    private final Turned clock = new Turned();
    private Outbox outbox;

    @BeforeEach
    void beginEmpty() {
        indexes.ensure();
        mongo.remove(new Query(), Mail.class);
        outbox = new Outbox(mongo, compareAndSet, new MailSeal(secrets), new Ids(), clock);
    }

    @Test
    void keepsWhatItWasGivenAndShowsNoneOfItInTheStore() {
        var day = LocalDate.of(2031, 2, 3);
        outbox.queue(new MailMessage(
                new EmailAddress("ann@example.org"),
                "review-due",
                Locale.ENGLISH,
                Map.of("name", "Ann {x}", "due", day, "items", List.of(Map.of("text", "One", "count", 3))),
                "key"));
        var mail = only();
        assertThat(outbox.to(mail).value()).isEqualTo("ann@example.org");
        assertThat(outbox.values(mail))
                .hasValueSatisfying(values -> assertThat(values)
                        .containsEntry("name", "Ann {x}")
                        .containsEntry("due", "February 3, 2031")
                        .extractingByKey("items")
                        .asInstanceOf(LIST)
                        .singleElement()
                        .asInstanceOf(MAP)
                        .containsOnly(entry("text", "One"), entry("count", 3)));
        var stored = mongo.getCollection("mail").find().first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain("ann@example.org", "Ann", "February");
        assertThat(mail.toString()).doesNotContain("ann", "Ann");
    }

    @Test
    void takesTheSameMessageOnce() {
        assertThat(outbox.queue(message("once"))).isTrue();
        assertThat(outbox.queue(message("once"))).isFalse();
        assertThat(outbox.queue(message("twice"))).isTrue();
        assertThat(outbox.list(null, Slice.of(null, null)).items()).hasSize(2);
    }

    @Test
    void givesAMessageToOneOfManyWorkers() throws Exception {
        outbox.queue(message("for one"));
        try (var workers = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> claim = () -> outbox.claim().isPresent();
            var won = workers.invokeAll(Collections.nCopies(8, claim)).stream()
                    .filter(result -> result.resultNow())
                    .count();
            assertThat(won).isOne();
        }
    }

    @Test
    void givesAgainWhatAWorkerTookAndNeverSettled() {
        outbox.queue(message("lost"));
        var lost = outbox.claim().orElseThrow();
        assertThat(outbox.claim()).isEmpty();
        clock.turn(Outbox.CLAIM);
        var again = outbox.claim().orElseThrow();
        assertThat(again.id()).isEqualTo(lost.id());
        outbox.sent(again, false);
        // The first worker comes back to life: it is too late.
        outbox.failed(lost, "timed out", true);
        assertThat(only().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void waitsLongerAfterEachTryAndGivesUp() {
        outbox.queue(message("never"));
        var last = Duration.ZERO;
        for (int attempt = 1; attempt < Outbox.MOST_TRIES; attempt++) {
            outbox.failed(outbox.claim().orElseThrow(), "busy\r\nX-Evil: 1", false);
            assertThat(outbox.claim()).as("at once after try %d", attempt).isEmpty();
            var pause = Duration.between(clock.instant(), only().dueAt());
            assertThat(pause).isGreaterThan(last);
            last = pause;
            clock.turn(pause);
        }
        outbox.failed(outbox.claim().orElseThrow(), "busy", false);
        assertThat(only().state()).isEqualTo(MailState.FAILED);
        clock.turn(Duration.ofDays(1));
        assertThat(outbox.claim()).isEmpty();
    }

    @Test
    void notesErrorsOnOneLine() {
        outbox.queue(message("error"));
        outbox.failed(outbox.claim().orElseThrow(), "550 no\r\nsuch user " + "x".repeat(600), true);
        assertThat(only().lastError()).startsWith("550 no such user").hasSize(500);
    }

    @Test
    void isTriedAgainAtAnAdministratorsWord() {
        outbox.queue(message("retry"));
        outbox.failed(outbox.claim().orElseThrow(), "no such user", true);
        var failed = only();
        assertThatThrownBy(() -> outbox.retry(failed.id(), failed.version() - 1))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> outbox.retry("ffffffffffffffffffffffff", 1)).isInstanceOf(NotFound.class);
        outbox.retry(failed.id(), failed.version());
        var claimed = outbox.claim().orElseThrow();
        assertThat(claimed.tries()).isOne();
        outbox.sent(claimed, false);
        var sent = only();
        assertThat(sent.lastError()).isNull();
        assertThatThrownBy(() -> outbox.retry(sent.id(), sent.version())).isInstanceOf(AlreadySent.class);
    }

    @Test
    void forgetsASecretOnceItWasSent() {
        outbox.queue(message("secret"));
        outbox.sent(outbox.claim().orElseThrow(), true);
        assertThat(outbox.values(only())).isEmpty();
    }

    @Test
    void knowsWhatWaitedTooLong() {
        outbox.queue(message("old"));
        clock.turn(Outbox.FRESH);
        assertThat(outbox.isStale(only())).isFalse();
        clock.turn(Duration.ofSeconds(1));
        assertThat(outbox.isStale(only())).isTrue();
        var mail = only();
        assertThat(outbox.isStale(outbox.retry(mail.id(), mail.version()))).isFalse();
    }

    @Test
    void deletesAfterThirtyDaysAndNotBefore() {
        outbox.queue(message("kept"));
        clock.turn(Outbox.KEPT);
        assertThat(outbox.purge()).isZero();
        clock.turn(Duration.ofMillis(1));
        assertThat(outbox.purge()).isOne();
    }

    @Test
    void refusesWhatCannotBeAMessage() {
        var to = new EmailAddress("ann@example.org");
        for (var values : List.<Map<String, Object>>of(
                Map.of("$where", "x"), Map.of("a.b", "x"), Map.of("at", Instant.EPOCH), Map.of("x", new Object()))) {
            assertThatThrownBy(() -> new MailMessage(to, "note", Locale.ENGLISH, values, "key"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new MailMessage(to, "../note", Locale.ENGLISH, Map.of(), "key"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailMessage(to, "note", Locale.ENGLISH, Map.of(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MailMessage message(String key) {
        return new MailMessage(
                new EmailAddress("ann@example.org"),
                "submitted",
                Locale.ENGLISH,
                Map.of("name", "Ann", "title", "Massage"),
                key);
    }

    private Mail only() {
        var all = outbox.list(null, Slice.of(null, null)).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static final class Turned extends Clock {

        private Instant now = Instant.parse("2031-01-01T00:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
