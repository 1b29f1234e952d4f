package org.comfrey.model.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whoeverComesFirstHoldsThePen() {
        var room = Room.empty("a", NINE).heardOf("dana", "Dana", NINE).heardOf("eli", "Eli", NINE.plusSeconds(5));
        assertThat(room.holder()).isEqualTo("dana");
        assertThat(room.present()).extracting(Presence::name).containsExactly("Dana", "Eli");
    }

    @Test
    void aSignOfLifeKeepsTheTimeOfComing() {
        var room = Room.empty("a", NINE).heardOf("dana", "Dana", NINE).heardOf("dana", "Dana", NINE.plusSeconds(40));
        assertThat(room.present()).containsExactly(new Presence("dana", "Dana", NINE, NINE.plusSeconds(40)));
        assertThat(room.version()).isEqualTo(2);
    }

    @Test
    void whoeverIsNotHeardOfIsGoneAndThePenIsFree() {
        var room = Room.empty("a", NINE).heardOf("dana", "Dana", NINE);
        assertThat(room.at(NINE.plus(Room.LEASE).minusMillis(1)).holder()).isEqualTo("dana");
        var later = room.at(NINE.plus(Room.LEASE));
        assertThat(later.holder()).isNull();
        assertThat(later.present()).isEmpty();
        assertThat(room.heardOf("eli", "Eli", NINE.plus(Duration.ofHours(1))).holder())
                .isEqualTo("eli");
    }

    @Test
    void theHolderKeepsThePenWhileOthersComeAndGo() {
        var room = Room.empty("a", NINE)
                .heardOf("dana", "Dana", NINE)
                .heardOf("eli", "Eli", NINE)
                .left("eli", NINE);
        assertThat(room.holder()).isEqualTo("dana");
        assertThat(room.left("dana", NINE).holder()).isNull();
        assertThat(room.takenOver("eli", "Eli", NINE).holder()).isEqualTo("eli");
    }
}
