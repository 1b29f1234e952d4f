package org.comfrey.model.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.diff.Contents.article;
import static org.comfrey.model.diff.Contents.blocks;
import static org.comfrey.model.diff.Contents.node;
import static org.comfrey.model.diff.Contents.nodeWith;
import static org.comfrey.model.diff.Contents.paragraph;
import static org.comfrey.model.diff.Contents.with;

import java.util.List;
import java.util.Map;
import org.comfrey.model.diff.Conflict.Reason;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final Map<String, Object> WARM = paragraph(null, "Warm hands make the start of a massage easier.");
    private static final Map<String, Object> WARMER = paragraph(null, "Warm hands make the whole of a massage easier.");
    private static final Map<String, Object> LIE = paragraph(null, "Lie on your front and breathe slowly.");
    private static final Map<String, Object> LIE_DOWN = paragraph(null, "Lie down on your front and breathe slowly.");
    private static final Map<String, Object> REST = paragraph(null, "Rest for ten minutes before you drive home.");
    private static final Map<String, Object> COLD = paragraph(null, "Never use ice on open skin.");
    private static final Map<String, Object> DRINK = paragraph(null, "A glass of water helps.");

    @Test
    void changesOfDifferentBlocksGoTogether() {
        var merge = Merge.of(article("A", WARM, LIE), article("A", WARMER, LIE), article("A", WARM, LIE_DOWN));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.content()).isEqualTo(article("A", WARMER, LIE_DOWN));
    }

    @Test
    void changesOfDifferentFactsGoTogether() {
        var base = with(article("A"), "treatment", Map.of("safetyAdvice", "None.", "howItWorks", "Warmth."));
        var theirs = with(article("A"), "treatment", Map.of("safetyAdvice", "Stop.", "howItWorks", "Warmth."));
        var mine = with(article("B"), "treatment", Map.of("safetyAdvice", "None.", "howItWorks", "Pressure."));
        var merge = Merge.of(base, theirs, mine);
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.content())
                .isEqualTo(with(article("B"), "treatment", Map.of("safetyAdvice", "Stop.", "howItWorks", "Pressure.")));
    }

    @Test
    void changesOfOneLineAreAConflictThatShowsAllThreeAndKeepsWhatIsStored() {
        var other = paragraph(null, "Warm hands make the end of a massage easier.");
        var merge = Merge.of(article("A", LIE, WARM), article("A", LIE, WARMER), article("A", LIE, other));
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE, WARMER));
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(Reason.BOTH_CHANGED);
            assertThat(conflict.base()).isEqualTo(new Place("/body/content/1/content", Nodes.content(WARM)));
            assertThat(conflict.theirs()).isEqualTo(new Place("/body/content/1/content", Nodes.content(WARMER)));
            assertThat(conflict.mine()).isEqualTo(new Place("/body/content/1/content", Nodes.content(other)));
        });
    }

    @Test
    void whatBothAddAtOnePlaceIsKeptAndTheSameIsKeptOnce() {
        var merge = Merge.of(article("A", WARM), article("A", WARM, LIE, REST), article("A", WARM, DRINK, REST));
        assertThat(merge.isClean()).isTrue();
        assertThat(blocks(merge.content())).hasSize(4).containsOnlyOnce(WARM, LIE, REST, DRINK);
    }

    @Test
    void aBlockThatOneMovesAndTheOtherChangesIsMovedAndChanged() {
        var merge =
                Merge.of(article("A", WARM, LIE, REST), article("A", WARMER, LIE, REST), article("A", LIE, REST, WARM));
        assertThat(merge.isClean()).isTrue();
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE, REST, WARMER));
    }

    @Test
    void movesThatContradictEachOtherAreAConflict() {
        var merge =
                Merge.of(article("A", WARM, LIE, REST), article("A", REST, WARM, LIE), article("A", LIE, WARM, REST));
        assertThat(merge.conflicts()).extracting(Conflict::reason).containsExactly(Reason.BOTH_MOVED);
        assertThat(blocks(merge.content())).isEqualTo(List.of(REST, WARM, LIE));
    }

    @Test
    void aBlockThatOneRemovesAndTheOtherChangesIsAConflict() {
        var merge = Merge.of(article("A", WARM, LIE), article("A", LIE), article("A", WARMER, LIE));
        assertThat(merge.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(Reason.REMOVED_AND_CHANGED);
            assertThat(conflict.theirs()).isNull();
        });
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE));
    }

    @Test
    void aBlockThatBothWriteAnewIsAConflict() {
        var merge =
                Merge.of(article("A", LIE, WARM, REST), article("A", LIE, DRINK, REST), article("A", LIE, COLD, REST));
        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Reason.BOTH_CHANGED));
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE, DRINK, REST));
    }

    @Test
    void aBlockThatOneWritesAnewStaysWhereItStoodBesideWhatTheOtherChanges() {
        var merge =
                Merge.of(article("A", LIE, WARM, REST), article("A", LIE, DRINK, REST), article("A", LIE_DOWN, WARM));
        assertThat(merge.isClean()).isTrue();
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE_DOWN, DRINK));
    }

    @Test
    void aRemovalGoesWithAChangeOfSomethingElse() {
        var merge = Merge.of(article("A", WARM, LIE), article("A", LIE), article("A", WARM, LIE_DOWN));
        assertThat(merge.isClean()).isTrue();
        assertThat(blocks(merge.content())).isEqualTo(List.of(LIE_DOWN));
    }

    @Test
    void tagsThatBothChangeAreCollected() {
        var merge = Merge.of(
                with(article("A"), "tags", List.of("back", "neck")),
                with(article("A"), "tags", List.of("back", "neck", "home")),
                with(article("A"), "tags", List.of("neck", "home", "work")));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.content().get("tags")).isEqualTo(List.of("neck", "home", "work"));
    }

    @Test
    void aTableThatBothChangeIsOnePiece() {
        var merge = Merge.of(
                article("A", table("one", "two")),
                article("A", table("one", "zwei")),
                article("A", table("eins", "two")));
        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.mine()).isEqualTo(new Place("/body/content/0", table("eins", "two"))));
    }

    @Test
    void aBlockOfAnotherTypeDoesNotMixWithAChangeOfItsWords() {
        var base = nodeWith("heading", "h", Map.of("level", 2), Contents.text("Before you come"));
        var theirs = nodeWith("heading", "h", Map.of("level", 3), Contents.text("Before you come"));
        var mine = node("paragraph", "h", Contents.text("Before you come"));
        var merge = Merge.of(article("A", base), article("A", theirs), article("A", mine));
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(blocks(merge.content())).isEqualTo(List.of(theirs));
    }

    private static Map<String, Object> table(String... cells) {
        var row = java.util.Arrays.stream(cells)
                .map(cell -> nodeWith("tableCell", null, Map.of("colspan", 1, "rowspan", 1), paragraph(null, cell)))
                .toArray();
        return node("table", "t", node("tableRow", null, row));
    }
}
