package org.comfrey.site.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comfrey.model.secret.MasterKey;
import org.comfrey.model.secret.Secrets;
import org.comfrey.site.reply.FormSeals.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormSealsTests {

    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Secrets SECRETS = new Secrets(new MasterKey(new byte[32]));

    @ParameterizedTest
    @CsvSource({"PT0S,HASTY", "PT2.9S,HASTY", "PT3S,GOOD", "P14D,GOOD", "P14DT1S,EXPIRED"})
    void tellsHowOldAFormIs(Duration age, State state) {
        var seal = sealsAt(MADE).make("article");
        assertThat(sealsAt(MADE.plus(age)).read("article", seal)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1772366400", "999999999999.x", "1772366400.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void takesNoneThatIsNotOurs(String seal) {
        assertThat(sealsAt(MADE).read("article", seal)).isEqualTo(State.FOREIGN);
    }

    @Test
    void takesNoneOfAnotherArticleOrAnotherTime() {
        var seal = sealsAt(MADE).make("article");
        assertThat(sealsAt(MADE).read("other", seal)).isEqualTo(State.FOREIGN);
        assertThat(sealsAt(MADE).read("article", seal.replace("1772366400.", "1772366401.")))
                .isEqualTo(State.FOREIGN);
        assertThat(sealsAt(MADE).read("article", null)).isEqualTo(State.FOREIGN);
    }

    private static FormSeals sealsAt(Instant now) {
        return new FormSeals(
                SECRETS,
                new ReplyProperties(Duration.ofSeconds(3), Duration.ofDays(14), 0, 0, Duration.ofMinutes(10)),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
