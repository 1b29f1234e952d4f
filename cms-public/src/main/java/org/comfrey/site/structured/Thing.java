package org.comfrey.site.structured;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing in the words of schema.org: a type, and properties that say something. */
final class Thing {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Thing() {}

    static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    /** A thing that is described elsewhere in the same page. */
    static Thing described(String id) {
        return new Thing().with("@id", id);
    }

    /** With a text, unless there is none. */
    Thing with(String property, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            properties.put(property, text);
        }
        return this;
    }

    Thing with(String property, int number) {
        properties.put(property, number);
        return this;
    }

    /** With another thing, unless there is none. */
    Thing with(String property, @Nullable Thing thing) {
        if (thing != null) {
            properties.put(property, thing.properties);
        }
        return this;
    }

    /** With several other things, unless there are none. */
    Thing with(String property, Collection<Thing> things) {
        if (!things.isEmpty()) {
            var all = new ArrayList<Map<String, Object>>();
            things.forEach(thing -> all.add(thing.properties));
            properties.put(property, all);
        }
        return this;
    }

    /** With several texts, unless there are none. */
    Thing withTexts(String property, List<String> texts) {
        if (!texts.isEmpty()) {
            properties.put(property, texts);
        }
        return this;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
