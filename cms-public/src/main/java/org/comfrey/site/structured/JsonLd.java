package org.comfrey.site.structured;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.body.Html;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes things as JSON-LD into an element that browsers never run, and that the content security policy therefore does not
 * concern.
 */
@Component
@RequiredArgsConstructor
class JsonLd {

    private final JsonMapper json;

    Html element(List<Thing> things) {
        var graph = Map.of(
                "@context",
                "https://schema.org",
                "@graph",
                things.stream().map(Thing::properties).toList());
        return new Html(
                "<script type=\"application/ld+json\">" + escaped(json.writeValueAsString(graph)) + "</script>");
    }

    /** Outside of strings JSON has none of these, and in strings they may be written so: no text can end the element. */
    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
