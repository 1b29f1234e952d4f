package org.comfrey.model.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final List<Place> ANSWERS = List.of(
            new Place("deepest", "deeper"),
            new Place("deeper", "answer"),
            new Place("answer", "a"),
            new Place("c", "b"));

    @Test
    void findsAnswersAtEveryDepth() {
        assertThat(Place.below(List.of(new Place("a", null)), ANSWERS))
                .containsExactlyInAnyOrder("answer", "deeper", "deepest");
        assertThat(Place.below(List.of(new Place("a", null), new Place("deeper", "answer")), ANSWERS))
                .containsExactlyInAnyOrder("answer", "deeper", "deepest");
        assertThat(Place.below(List.of(), ANSWERS)).isEmpty();
    }

    @Test
    void endsWhereRepliesAnswerEachOther() {
        var round = List.of(new Place("x", "y"), new Place("y", "x"));
        assertThat(Place.below(List.of(new Place("x", "y")), round)).containsExactlyInAnyOrder("x", "y");
    }
}
