package org.comfrey.model.comment.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comfrey.model.comment.screening.Impression;
import org.junit.jupiter.api.Test;

class SiteModelTests {

    private static final String LIKE_IT = "Larch firewood, dry and split, brought by the lorry to the whole valley";
    private static final String HONEST = "The physiotherapist showed me how to lift my arm again.";

    private static final List<String> TREES = List.of("Oak", "Beech", "Birch", "Ash", "Maple");
    private static final List<String> LENGTHS =
            List.of("one metre", "half a metre", "a third of a metre", "hand", "foot");
    private static final List<String> PARTS = List.of("shoulder", "knee", "hip", "neck", "wrist");
    private static final List<String> TIMES =
            List.of("two weeks", "a month", "ten days", "half a year", "six sessions");

    private final SpamModel starting = StartingModel.load();

    @Test
    void asksForEnoughOfBothKinds() {
        assertThat(SiteModel.canLearnFrom(decided(25, 25))).isTrue();
        assertThat(SiteModel.canLearnFrom(decided(19, 25))).isFalse();
        assertThat(SiteModel.canLearnFrom(decided(25, 19))).isFalse();
    }

    @Test
    void marksWhatTheStartingModelDoesNotKnow() {
        assertThat(Measuring.impression(starting, LIKE_IT).isHeld()).isFalse();
        var taught = SiteModel.of(starting, decided(25, 25));
        assertThat(impression(taught, LIKE_IT).isHeld()).isTrue();
        assertThat(impression(taught, LIKE_IT).signs()).containsAnyOf("\"firewood\"", "\"lorry\"", "\"split\"");
        assertThat(impression(taught, HONEST).isHeld()).isFalse();
    }

    @Test
    void stillKnowsWhatTheStartingModelKnows() {
        var taught = SiteModel.of(starting, decided(25, 25));
        assertThat(impression(taught, "Subscribe to my channel and check out my videos: http://videos.example")
                        .isHeld())
                .isTrue();
    }

    @Test
    void letsThroughWhatModeratorsOftenApproved() {
        var text = "The newsletter of the clinic: subscribe at https://clinic.example/newsletter";
        assertThat(Measuring.impression(starting, text).isHeld()).isTrue();
        var decided = new ArrayList<>(decided(25, 0));
        for (int i = 0; i < 60; i++) {
            decided.add(new Example(
                    "You can subscribe to the newsletter of the clinic, number %s: https://clinic.example/newsletter/%d"
                            .formatted(PARTS.get(i % 5), i),
                    false));
        }
        assertThat(impression(SiteModel.of(starting, decided), text).likelihood())
                .isLessThan(Measuring.impression(starting, text).likelihood());
    }

    @Test
    void isHeardTheMoreTheMoreItHasSeen() {
        assertThat(SiteModel.of(starting, decided(20, 20)).voice()).isEqualTo(0.4);
        assertThat(SiteModel.of(starting, decided(30, 90)).voice()).isEqualTo(0.5);
    }

    private Impression impression(SiteModel taught, String text) {
        var reply = ReplyTokens.of(text);
        var features = Features.of(reply);
        return SpamReading.of(
                reply,
                taught.logOdds(reply, starting.logOdds(features)),
                taught.weighed(reply, starting.weighed(features)));
    }

    /** Advertisements of a wood yard, and what patients write; no two are the same. */
    static List<Example> decided(int spam, int honest) {
        var all = new ArrayList<Example>();
        for (int i = 0; i < spam; i++) {
            all.add(new Example(advertisement(i), true));
        }
        for (int i = 0; i < honest; i++) {
            all.add(new Example(
                    "My %s was better after %s, the exercises were hard at first."
                            .formatted(PARTS.get(i % 5), TIMES.get(i / 5 % 5)),
                    false));
        }
        return all;
    }

    static String advertisement(int number) {
        return "%s firewood in pieces of %s, dry and split, by the lorry"
                .formatted(TREES.get(number % 5), LENGTHS.get(number / 5 % 5));
    }
}
