package org.comfrey.model.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.diff.Contents.article;
import static org.comfrey.model.diff.Contents.blocks;
import static org.comfrey.model.diff.Contents.node;
import static org.comfrey.model.diff.Contents.nodeWith;
import static org.comfrey.model.diff.Contents.paragraph;
import static org.comfrey.model.diff.Contents.text;
import static org.comfrey.model.diff.Contents.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.comfrey.model.diff.BlockDifference.Kind;

class ComparisonProperties {

    @Property(tries = 300)
    void aStateDoesNotDifferFromItself(@ForAll("states") Map<String, Object> state) {
        var differences = Differences.between(state, state);
        assertThat(differences.fields()).isEmpty();
        assertThat(differences.blocks()).allMatch(BlockDifference::isSame);
    }

    @Property(tries = 300)
    void everyBlockOfBothStatesIsInTheDifferenceOnce(
            @ForAll("states") Map<String, Object> from, @ForAll("states") Map<String, Object> to) {
        var found = Differences.between(from, to).blocks();
        var targets =
                found.stream().map(BlockDifference::to).filter(Objects::nonNull).toList();
        assertThat(targets)
                .as("the later state's blocks in their order")
                .isEqualTo(IntStream.range(0, blocks(to).size())
                        .mapToObj(i -> "/body/content/" + i)
                        .toList());
        assertThat(found.stream().map(BlockDifference::from).filter(Objects::nonNull))
                .hasSize(blocks(from).size())
                .doesNotHaveDuplicates();
        assertThat(found).allMatch(block -> block.changes().contains(Kind.ADDED) == (block.from() == null));
    }

    @Property(tries = 300)
    void theRunsOfWordsSpellBothTexts(@ForAll("sentences") String from, @ForAll("sentences") String to) {
        var runs = Words.between(from, to);
        assertThat(spelled(runs, Set.of(Run.Kind.UNCHANGED, Run.Kind.MARKED, Run.Kind.REMOVED)))
                .isEqualTo(from);
        assertThat(spelled(runs, Set.of(Run.Kind.UNCHANGED, Run.Kind.MARKED, Run.Kind.ADDED)))
                .isEqualTo(to);
    }

    @Property(tries = 300)
    void aSideThatChangedNothingGivesWayToTheOther(
            @ForAll("states") Map<String, Object> base, @ForAll("states") Map<String, Object> changed) {
        assertThat(Merge.of(base, changed, base)).isEqualTo(new Merge(changed, List.of()));
        assertThat(Merge.of(base, base, changed)).isEqualTo(new Merge(changed, List.of()));
        assertThat(Merge.of(base, changed, changed)).isEqualTo(new Merge(changed, List.of()));
    }

    @Property(tries = 300)
    void changesOfTwoDifferentBlocksAreBothKept(
            @ForAll("states") Map<String, Object> base,
            @ForAll @IntRange(max = 20) int one,
            @ForAll @IntRange(max = 20) int other) {
        var size = blocks(base).size();
        if (size < 2 || one % size == other % size) {
            return;
        }
        var theirs = replaced(base, one % size, "Theirs");
        var mine = replaced(base, other % size, "Mine");
        var merge = Merge.of(base, theirs, mine);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.content()).isEqualTo(replaced(theirs, other % size, "Mine"));
    }

    @Property(tries = 300)
    void whoIsFirstDoesNotDecideWhetherThereIsAConflict(
            @ForAll("states") Map<String, Object> base,
            @ForAll("states") Map<String, Object> one,
            @ForAll("states") Map<String, Object> other) {
        assertThat(Merge.of(base, one, other).isClean())
                .isEqualTo(Merge.of(base, other, one).isClean());
    }

    @Property(tries = 300)
    void nothingThatOnlyOneOfThemAddsIsLost(
            @ForAll("states") Map<String, Object> base,
            @ForAll("states") Map<String, Object> theirs,
            @ForAll @IntRange(max = 20) int place) {
        var mine = new ArrayList<Object>(blocks(base));
        var added = paragraph("mine", "Only I wrote this.");
        mine.add(place % (mine.size() + 1), added);
        var merge = Merge.of(base, theirs, with(base, "body", node("doc", null, mine.toArray())));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(blocks(merge.content())).hasSize(blocks(theirs).size() + 1);
        assertThat(blocks(merge.content()).stream().filter(added::equals)).hasSize(1);
    }

    @Provide
    Arbitrary<Map<String, Object>> states() {
        var tags = Arbitraries.of("back", "neck", "knee", "home")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        return Combinators.combine(sentences(), block().list().ofMaxSize(8), tags)
                .as((title, blocks, all) -> with(article(title, withPlacesAsIds(blocks)), "tags", all));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("Lie", "down", "and", "breathe", "slowly", "or", "rest", ".", "熱", "דם")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    private Arbitrary<Map<String, Object>> block() {
        var paragraph = sentences().map(sentence -> node("paragraph", null, text(sentence)));
        return Arbitraries.oneOf(
                paragraph,
                paragraph.map(inside -> node("bulletList", null, node("listItem", null, inside))),
                sentences().map(sentence -> nodeWith("heading", null, Map.of("level", 2), text(sentence, "bold"))));
    }

    /** Half of the blocks have ids, as in a text that was begun in one editor and went on in another. */
    private static Object[] withPlacesAsIds(List<Map<String, Object>> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> i % 2 == 0 ? blocks.get(i) : with(blocks.get(i), "attrs", withId(blocks.get(i), i)))
                .toArray();
    }

    private static Map<String, Object> withId(Map<String, Object> block, int place) {
        return "heading".equals(block.get("type")) ? Map.of("level", 2, "id", "b" + place) : Map.of("id", "b" + place);
    }

    private static Map<String, Object> replaced(Map<String, Object> state, int place, String word) {
        var blocks = new ArrayList<Object>(blocks(state));
        var old = (Map<?, ?>) blocks.get(place);
        var id = Nodes.id(old);
        blocks.set(place, id == null ? appended(old, word) : paragraph(id, word + " is new."));
        return with(state, "body", node("doc", null, blocks.toArray()));
    }

    private static Object appended(Map<?, ?> block, String word) {
        var content = new ArrayList<Object>(Nodes.content(block));
        content.add(Nodes.isLine(content) ? text(" " + word) : node("listItem", null, paragraph(null, word)));
        var copy = new java.util.LinkedHashMap<Object, Object>(block);
        copy.put("content", content);
        return copy;
    }

    private static String spelled(List<Run> runs, Set<Run.Kind> kinds) {
        return runs.stream()
                .filter(run -> kinds.contains(run.change()))
                .map(Run::text)
                .collect(Collectors.joining());
    }
}
