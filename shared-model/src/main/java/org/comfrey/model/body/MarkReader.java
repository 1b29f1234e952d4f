package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.treatment.Reference;
import org.jspecify.annotations.Nullable;

/** Reads what is said about a run of text, and notes what is wrong with it. */
@RequiredArgsConstructor
final class MarkReader {

    private static final Map<String, Mark.Style> STYLES = Map.of(
            "bold", Mark.Style.BOLD,
            "italic", Mark.Style.ITALIC,
            "strike", Mark.Style.STRIKE,
            "code", Mark.Style.CODE,
            "superscript", Mark.Style.SUPERSCRIPT,
            "subscript", Mark.Style.SUBSCRIPT);

    /** Each style, a link and a citation. */
    private static final int MOST = STYLES.size() + 2;

    private final Problems problems;

    /** The marks of a run of text or of a break in a line. */
    List<Mark> of(Node node) {
        var tree = node.member("marks");
        if (tree == null) {
            return List.of();
        }
        var pointer = node.pointer() + "/marks";
        if (!(tree instanceof List<?> list) || list.size() > MOST) {
            problems.add(pointer, "The marks are a list, with each kind of mark once at most.");
            return List.of();
        }
        var marks = new ArrayList<Mark>(list.size());
        var seen = new HashSet<Object>();
        for (int i = 0; i < list.size(); i++) {
            var mark = mark(list.get(i), pointer + "/" + i);
            if (mark != null) {
                problems.require(
                        seen.add(mark instanceof Mark.Style ? mark : mark.getClass()),
                        pointer + "/" + i,
                        "This kind of mark is there already.");
                marks.add(mark);
            }
        }
        return marks;
    }

    private @Nullable Mark mark(@Nullable Object tree, String pointer) {
        if (!(tree instanceof Map<?, ?> members) || !(members.get("type") instanceof String type)) {
            problems.add(pointer, "A mark is an object with a type.");
            return null;
        }
        var given = members.get("attrs");
        problems.require(
                given == null || given instanceof Map, pointer + "/attrs", "The attributes of a mark are an object.");
        var attributes = given instanceof Map<?, ?> map ? map : Map.of();
        refuseUnknown(members.keySet(), Set.of("type", "attrs"), pointer);
        var style = STYLES.get(type);
        if (style != null) {
            refuseUnknown(attributes.keySet(), Set.of(), pointer + "/attrs");
            return style;
        }
        return switch (type) {
            case "link" -> link(attributes, pointer + "/attrs");
            case "citation" -> citation(attributes, pointer + "/attrs");
            default -> {
                problems.add(pointer + "/type", "There is no such mark.");
                yield null;
            }
        };
    }

    private @Nullable Mark link(Map<?, ?> attributes, String pointer) {
        refuseUnknown(attributes.keySet(), Set.of("href", "title"), pointer);
        var title = attributes.get("title");
        if (title != null
                && !(title instanceof String text && text.length() <= Body.LONGEST_LINE && Text.isPrintable(text))) {
            problems.add(
                    pointer + "/title",
                    "The title of a link is a line of at most " + Body.LONGEST_LINE + " characters.");
            return null;
        }
        if (attributes.get("href") instanceof String href && Href.isSafe(href)) {
            return new Mark.Link(href, (String) title);
        }
        problems.add(pointer + "/href", Href.RULE);
        return null;
    }

    private @Nullable Mark citation(Map<?, ?> attributes, String pointer) {
        refuseUnknown(attributes.keySet(), Set.of("reference"), pointer);
        if (attributes.get("reference") instanceof String key
                && Reference.KEY.matcher(key).matches()) {
            return new Mark.Citation(key);
        }
        problems.add(pointer + "/reference", "A citation names the key of a reference.");
        return null;
    }

    private void refuseUnknown(Set<?> keys, Set<String> known, String pointer) {
        for (var key : keys) {
            problems.require(
                    key instanceof String name && known.contains(name),
                    pointer + "/" + Node.escaped(key),
                    "A mark has no such member.");
        }
    }
}
