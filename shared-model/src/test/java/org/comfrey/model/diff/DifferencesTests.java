package org.comfrey.model.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.comfrey.model.diff.Contents.article;
import static org.comfrey.model.diff.Contents.node;
import static org.comfrey.model.diff.Contents.nodeWith;
import static org.comfrey.model.diff.Contents.paragraph;
import static org.comfrey.model.diff.Contents.text;
import static org.comfrey.model.diff.Contents.with;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comfrey.model.diff.BlockDifference.Kind;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    private static final Map<String, Object> WARM = paragraph(null, "Warm hands make the start of a massage easier.");
    private static final Map<String, Object> LIE = paragraph(null, "Lie on your front and breathe slowly.");
    private static final Map<String, Object> REST = paragraph(null, "Rest for ten minutes before you drive home.");

    @Test
    void equalStatesDifferInNothing() {
        var differences = Differences.between(article("Massage", WARM, LIE), article("Massage", WARM, LIE));
        assertThat(differences.fields()).isEmpty();
        assertThat(differences.blocks()).hasSize(2).allMatch(BlockDifference::isSame);
    }

    @Test
    void anIdThatAnEditorGivesIsNoChange() {
        var named = paragraph("p1", "Warm hands make the start of a massage easier.");
        assertThat(Differences.between(article("Massage", WARM), article("Massage", named))
                        .blocks())
                .allMatch(BlockDifference::isSame);
    }

    @Test
    void blocksThatWereAddedRemovedAndMovedAreToldApart() {
        var blocks = Differences.between(
                        article("Massage", WARM, LIE, REST),
                        article("Massage", REST, WARM, node("horizontalRule", null)))
                .blocks();
        assertThat(blocks)
                .extracting(BlockDifference::changes)
                .containsExactlyInAnyOrder(Set.of(Kind.MOVED), Set.of(), Set.of(Kind.REMOVED), Set.of(Kind.ADDED));
        assertThat(blocks)
                .filteredOn(block -> block.changes().contains(Kind.MOVED))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.from()).isEqualTo("/body/content/2");
                    assertThat(block.to()).isEqualTo("/body/content/0");
                });
        assertThat(blocks)
                .filteredOn(block -> block.changes().contains(Kind.REMOVED))
                .singleElement()
                .satisfies(block -> assertThat(block.block()).isEqualTo(LIE));
    }

    @Test
    void aChangedBlockIsComparedWordByWordWithItsMarks() {
        var block = only(
                node("paragraph", null, text("Lie on your back and breathe slowly.")),
                node(
                        "paragraph",
                        null,
                        text("Lie on your "),
                        text("front", "bold"),
                        text(" and breathe "),
                        text("slowly", "italic"),
                        text(".")));
        assertThat(block.changes()).containsExactly(Kind.CHANGED);
        assertThat(block.words())
                .extracting(Run::change, Run::text)
                .containsExactly(
                        tuple(Run.Kind.UNCHANGED, "Lie on your "),
                        tuple(Run.Kind.REMOVED, "back"),
                        tuple(Run.Kind.ADDED, "front"),
                        tuple(Run.Kind.UNCHANGED, " and breathe "),
                        tuple(Run.Kind.MARKED, "slowly"),
                        tuple(Run.Kind.UNCHANGED, "."));
        assertThat(block.words()).element(4).satisfies(run -> {
            assertThat(run.marksBefore()).isEmpty();
            assertThat(run.marks()).isEqualTo(List.of(Map.of("type", "italic")));
        });
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFoundToo() {
        var block = only(paragraph("p", "ยาแก้ปวดหลัง"), paragraph("p", "ยาแก้ปวดหัว"));
        assertThat(block.words()).extracting(Run::change).contains(Run.Kind.UNCHANGED, Run.Kind.ADDED);
    }

    @Test
    void aHeadingOfAnotherLevelHasAChangedAttribute() {
        var block = only(
                nodeWith("heading", null, Map.of("level", 2), text("Whom it helps")),
                nodeWith("heading", null, Map.of("level", 3), text("Whom it helps")));
        assertThat(block.words()).isNull();
        assertThat(block.fields()).singleElement().satisfies(field -> {
            assertThat(field.to()).isEqualTo("/body/content/0/attrs/level");
            assertThat(field.before()).isEqualTo(2);
            assertThat(field.after()).isEqualTo(3);
        });
    }

    @Test
    void insideAListOnlyTheItemThatChangedIsChanged() {
        var first = node("listItem", null, WARM);
        var block = only(
                node("bulletList", null, first, node("listItem", null, paragraph(null, "Towels, two or three."))),
                node("bulletList", null, first, node("listItem", null, paragraph(null, "Towels, three or four."))));
        assertThat(block.blocks()).extracting(BlockDifference::changes).containsExactly(Set.of(), Set.of(Kind.CHANGED));
        assertThat(block.blocks().get(1).blocks().getFirst().words()).isNotEmpty();
    }

    @Test
    void aBlockKeepsItsIdentityByIdHoweverMuchOfItWasWrittenAnew() {
        var block =
                only(paragraph("p1", "Warm hands."), paragraph("p1", "An entirely different sentence stands here."));
        assertThat(block.changes()).containsExactly(Kind.CHANGED);
    }

    @Test
    void factsAreComparedFieldByField() {
        var before = Map.of(
                "safetyAdvice",
                "Stop when it hurts.",
                "indications",
                List.of(
                        Map.of("condition", "Back pain", "icd10", List.of("M54.5")),
                        Map.of("condition", "Stiff neck", "icd10", List.of())));
        var after = Map.of(
                "safetyAdvice",
                "Stop at once when it hurts.",
                "indications",
                List.of(
                        Map.of("condition", "Stiff neck", "icd10", List.of()),
                        Map.of("condition", "Back pain", "icd10", List.of("M54.5", "M54.4"), "note", "In adults.")));
        var fields = Differences.between(
                        with(article("Massage"), "treatment", before), with(article("Massage"), "treatment", after))
                .fields();
        assertThat(fields)
                .extracting(FieldDifference::change, FieldDifference::to)
                .containsExactlyInAnyOrder(
                        tuple(FieldDifference.Kind.CHANGED, "/treatment/safetyAdvice"),
                        tuple(FieldDifference.Kind.MOVED, moved(fields)),
                        tuple(FieldDifference.Kind.ADDED, "/treatment/indications/1/icd10/1"),
                        tuple(FieldDifference.Kind.ADDED, "/treatment/indications/1/note"));
    }

    @Test
    void twoLongTextsWrittenAnewAreComparedInAMoment() {
        var from = IntStream.range(0, 2_000)
                .mapToObj(i -> paragraph(null, "Before " + i + " was this sentence " + i * 7 + " here."));
        var to = IntStream.range(0, 2_000)
                .mapToObj(i -> paragraph(null, "After " + i + " comes another line " + i * 3 + " there."));
        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(20),
                                () -> Differences.between(article("A", from.toArray()), article("B", to.toArray())))
                        .blocks())
                .hasSizeGreaterThanOrEqualTo(2_000);
    }

    private static String moved(List<FieldDifference> fields) {
        return fields.stream()
                .filter(field -> field.change() == FieldDifference.Kind.MOVED)
                .map(FieldDifference::to)
                .findFirst()
                .orElseThrow();
    }

    private static BlockDifference only(Map<String, Object> before, Map<String, Object> after) {
        var blocks = Differences.between(article("Massage", before), article("Massage", after))
                .blocks();
        assertThat(blocks).hasSize(1);
        return blocks.getFirst();
    }
}
