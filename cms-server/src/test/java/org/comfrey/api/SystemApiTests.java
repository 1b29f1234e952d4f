package org.comfrey.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.comfrey.model.access.Role;
import org.comfrey.server.store.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What administrators are told of how the system is. */
@ApiTest
class SystemApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Store store;

    @Test
    void tellsWhatTheNodeRunsOn() {
        var system = system();
        assertThat(system.at("/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(system.at("/java").asString()).startsWith("25");
        assertThat(Instant.parse(system.at("/startedAt").asString())).isBefore(Instant.now());
        assertThat(system.at("/memory/used").asLong())
                .isPositive()
                .isLessThan(system.at("/memory/most").asLong());
        assertThat(part("store").at("/details/kind").asString()).isEqualTo(store.description());
        assertThat(part("diskSpace").at("/details/free").asLong()).isPositive();
        assertThat(part("schedule").at("/details/late").asString()).isEqualTo("0");
    }

    @Test
    void tellsHowManyArticlesAreFoundByReaders() {
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(part("catalog").at("/status").asString()).isEqualTo("UP"));
        var before = part("catalog").at("/details/articles").asLong();
        Samples.live(staff);
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(part("catalog").at("/details/articles").asLong())
                                .isGreaterThan(before));
    }

    @Test
    void asksForAttentionWhereMailWaitsForAServerThatIsNotSet() {
        var person = staff.asNew(Role.AUTHOR).get("/me").is(200);
        var stranger = staff.anonymous();
        stranger.get("/session");
        stranger.post("/session/password-reset", "{\"email\":\"%s\"}".formatted(person.text("/email")))
                .is(202);
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(part("outbox").at("/status").asString()).isEqualTo("ATTENTION"));
        assertThat(part("outbox").at("/details/mailServer").asString()).isEqualTo("false");
        assertThat(part("outbox").at("/details/waiting").asLong()).isPositive();
    }

    private JsonNode part(String name) {
        return system().at("/parts")
                .valueStream()
                .filter(part -> part.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode system() {
        return staff.as(Role.ADMIN).get("/system").is(200).json();
    }
}
