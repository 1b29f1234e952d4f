package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.body.Trees.doc;
import static org.comfrey.model.body.Trees.everything;
import static org.comfrey.model.body.Trees.node;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodyWriterTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void givesTheSameTreeBack() {
        assertThat(BodyWriter.write(BodyReader.read(everything()))).isEqualTo(everything());
    }

    @Test
    void givesTheSameJsonBack() {
        var json = JSON.writeValueAsString(everything());
        var tree = JSON.readValue(json, Map.class);

        assertThat(JSON.writeValueAsString(BodyWriter.write(BodyReader.read(tree))))
                .isEqualTo(json);
    }

    @Test
    void leavesEmptyContentOutAsTheEditorDoes() {
        var tree = doc(node("paragraph"));

        assertThat(BodyWriter.write(BodyReader.read(tree))).isEqualTo(tree);
    }

    @Test
    void countsAsManyBytesAsJsonHas() {
        assertThat(sizeOf(everything()))
                .isEqualTo(JSON.writeValueAsString(everything()).getBytes(StandardCharsets.UTF_8).length);
    }

    private static long sizeOf(Map<?, ?> node) {
        var size = JsonSize.ofNode(node);
        if (node.get("content") instanceof Iterable<?> content) {
            for (var child : content) {
                size += sizeOf((Map<?, ?>) child);
            }
        }
        return size;
    }
}
