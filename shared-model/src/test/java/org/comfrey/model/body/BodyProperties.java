package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class BodyProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsReadIsWrittenAsItWas(@ForAll("valid") Map<String, Object> tree) {
        var body = BodyReader.read(tree);
        var written = BodyWriter.write(body);

        assertThat(BodyReader.read(written)).isEqualTo(body);
        assertThat(BodyWriter.write(BodyReader.read(written))).isEqualTo(written);
        if (!(tree.get("content") instanceof List<?> blocks && blocks.isEmpty())) {
            assertThat(written).isEqualTo(tree);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenSurvivesJson(@ForAll("valid") Map<String, Object> tree) {
        var body = BodyReader.read(tree);
        var json = JSON.writeValueAsString(BodyWriter.write(body));

        assertThat(BodyReader.read(JSON.readValue(json, Map.class))).isEqualTo(body);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void junkIsRefusedWithPointersOrRead(@ForAll("junk") Object tree) {
        try {
            var body = BodyReader.read(tree);
            assertThat(BodyReader.read(BodyWriter.write(body))).isEqualTo(body);
        } catch (InvalidInput refused) {
            assertThat(refused.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(Body.MOST_PROBLEMS);
            assertThat(refused.problems()).allSatisfy(problem -> {
                assertThat(problem.pointer()).matches("(?s)|/.*");
                assertThat(problem.detail()).endsWith(".");
                // A lone surrogate in an answer could not be written as JSON.
                JSON.writeValueAsBytes(problem);
            });
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aPointerLeadsToTheNodeThatIsWrong(@ForAll("valid") Map<String, Object> valid, @ForAll int seed) {
        // A copy, in which no node stands in two places.
        Map<String, Object> tree = JSON.readValue(JSON.writeValueAsString(valid), new TypeReference<>() {});
        var places = new ArrayList<String>();
        var nodes = new ArrayList<Map<String, Object>>();
        walk(tree, "", places, nodes);
        if (nodes.isEmpty()) {
            return;
        }
        int which = Math.floorMod(seed, nodes.size());
        nodes.get(which).put("type", "iframe");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> BodyReader.read(tree))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::pointer)
                        .containsExactly(places.get(which) + "/type"));
    }

    @SuppressWarnings("unchecked")
    private static void walk(
            Map<String, Object> node, String pointer, List<String> places, List<Map<String, Object>> nodes) {
        var content = (@Nullable List<Map<String, Object>>) node.get("content");
        for (int i = 0; content != null && i < content.size(); i++) {
            places.add(pointer + "/content/" + i);
            nodes.add(content.get(i));
            walk(content.get(i), pointer + "/content/" + i, places, nodes);
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> valid() {
        return RandomTrees.valid();
    }

    @Provide
    Arbitrary<Object> junk() {
        return Arbitraries.oneOf(RandomTrees.junk(), RandomTrees.junkDocument());
    }
}
