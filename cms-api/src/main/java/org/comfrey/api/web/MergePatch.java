package org.comfrey.api.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patches (RFC 7396): what a patch names is replaced, null removes, objects are merged, lists are not. */
@Component
@RequiredArgsConstructor
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    /**
     * Patches a thing.
     *
     * @param current the thing, as the API shows it
     * @param patch the patch
     * @param form what the thing may say: its fields are those that can be patched, and all may be null
     */
    public <T> T apply(Object current, JsonNode patch, Class<T> form) {
        var fields = requireObject(patch);
        // Read by itself first, so that a null for a field that does not exist is refused like any other unknown field.
        json.treeToValue(fields, form);
        var tree = json.valueToTree(current);
        var target = json.createObjectNode();
        namesOf(form).forEach(name -> {
            if (tree.has(name)) {
                target.set(name, tree.get(name));
            }
        });
        return json.treeToValue(merged(target, fields), form);
    }

    /** The patch that makes one thing out of another: what is the same in both is left out of it. */
    public static ObjectNode between(ObjectNode current, ObjectNode target) {
        var patch = current.objectNode();
        current.propertyNames().stream().filter(name -> !target.has(name)).forEach(patch::putNull);
        target.properties().forEach(field -> {
            var before = current.get(field.getKey());
            var after = field.getValue();
            if (before instanceof ObjectNode from && after instanceof ObjectNode to) {
                var nested = between(from, to);
                if (!nested.isEmpty()) {
                    patch.set(field.getKey(), nested);
                }
            } else if (!after.equals(before)) {
                patch.set(field.getKey(), after);
            }
        });
        return patch;
    }

    /** @throws RequestRefused when the patch is no object */
    public static ObjectNode requireObject(JsonNode patch) {
        if (patch instanceof ObjectNode fields) {
            return fields;
        }
        throw RequestRefused.at(ProblemType.INVALID_CONTENT, "", "A patch is an object.");
    }

    private static Set<String> namesOf(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value instanceof ObjectNode nested) {
                var below = target.get(field.getKey()) instanceof ObjectNode object ? object : target.objectNode();
                target.set(field.getKey(), merged(below, nested));
            } else {
                target.set(field.getKey(), value);
            }
        });
        return target;
    }
}
