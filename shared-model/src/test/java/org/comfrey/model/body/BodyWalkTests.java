package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodyWalkTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void findsEveryBlockWhereTheEditorHasIt() {
        var body = BodyReader.read(Trees.everything());
        var tree = JSON.valueToTree(BodyWriter.write(body));
        var places = BodyWalk.of(body);
        assertThat(places).hasSize(32).allSatisfy(place -> {
            var alone = BodyWriter.write(new Body(List.of(place.block())));
            assertThat(tree.at(place.pointer()))
                    .isEqualTo(JSON.valueToTree(alone).at("/content/0"));
        });
    }

    @Test
    void putsABlockBeforeWhatItHolds() {
        assertThat(BodyWalk.of(BodyReader.read(Trees.everything())))
                .extracting(BodyWalk.Place::pointer)
                .startsWith("/content/0", "/content/1", "/content/2", "/content/2/content/0/content/0")
                .contains("/content/6/content/1/content/0/content/0", "/content/15/content/0/content/0");
    }
}
