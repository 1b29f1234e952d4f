package org.comfrey.model.body;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/** One node of the tree while it is read: gives its parts in their types, and notes what is wrong with them. */
final class Node {

    private static final Set<String> KEYS = Set.of("type", "attrs", "content");
    private static final Set<String> TEXT_KEYS = Set.of("type", "text", "marks");
    private static final Set<String> HARD_BREAK_KEYS = Set.of("type", "marks");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int LONGEST_NAME_IN_A_POINTER = 100;

    /** Stands in for an address that was refused. The text is refused with it, so nobody is sent there. */
    private static final String NOWHERE = "#";

    private final NodeType type;
    private final String pointer;
    private final Map<?, ?> members;
    private final Map<?, ?> attributes;
    private final List<?> content;
    private final Problems problems;

    Node(NodeType type, String pointer, Map<?, ?> members, Problems problems) {
        this.type = type;
        this.pointer = pointer;
        this.members = members;
        this.problems = problems;
        this.attributes = attributes();
        this.content = listOfContent();
        refuseUnknown();
    }

    NodeType type() {
        return type;
    }

    String pointer() {
        return pointer;
    }

    String contentPointer() {
        return pointer + "/content";
    }

    /** The nodes in it, unread. */
    List<?> content() {
        return content;
    }

    void requireContent(Set<NodeType> allowed) {
        problems.require(
                !content.isEmpty(), contentPointer(), "A " + type.json() + " has at least one " + names(allowed) + ".");
    }

    void requireNoContent() {
        problems.require(content.isEmpty(), contentPointer(), "A " + type.json() + " has no content.");
    }

    @Nullable
    Object member(String name) {
        return members.get(name);
    }

    @Nullable
    String id() {
        var id = attributes.get("id");
        if (id == null) {
            return null;
        }
        if (id instanceof String text && ID.matcher(text).matches()) {
            return text;
        }
        problems.add(attribute("id"), "An id has 1 to 32 letters, digits, hyphens and underscores.");
        return null;
    }

    /** A line of text, or null where it is left out. */
    @Nullable
    String optionalLine(String name) {
        var value = attributes.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.length() <= Body.LONGEST_LINE && Text.isPrintable(text)) {
            return text;
        }
        problems.add(attribute(name), "This is a line of at most " + Body.LONGEST_LINE + " characters.");
        return null;
    }

    /** A line of text that has to be there. */
    String line(String name) {
        var line = optionalLine(name);
        problems.require(
                attributes.get(name) != null && (line == null || !line.isBlank()),
                attribute(name),
                "A " + type.json() + " needs a " + name + ".");
        return line == null ? "" : line;
    }

    String matching(String name, Pattern form, String rule) {
        if (attributes.get(name) instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        problems.add(attribute(name), rule);
        return "";
    }

    /** An address that a reader can be sent to. */
    String href(String name) {
        if (attributes.get(name) instanceof String text && Href.isSafe(text)) {
            return text;
        }
        problems.add(attribute(name), Href.RULE);
        return NOWHERE;
    }

    /** An address on the web. */
    String web(String name) {
        if (attributes.get(name) instanceof String text && Href.isWeb(text)) {
            return text;
        }
        problems.add(attribute(name), "A web address begins with https:// or http://.");
        return NOWHERE;
    }

    int number(String name, int usual, int least, int most) {
        var value = attributes.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        problems.add(attribute(name), "The " + name + " is a whole number from " + least + " to " + most + ".");
        return usual;
    }

    int requiredNumber(String name, int least, int most) {
        problems.require(attributes.get(name) != null, attribute(name), "A " + type.json() + " needs a " + name + ".");
        return number(name, least, least, most);
    }

    boolean flag(String name) {
        var value = attributes.get(name);
        problems.require(
                value == null || value instanceof Boolean, attribute(name), "The " + name + " is true or false.");
        return Boolean.TRUE.equals(value);
    }

    /** One of a few words; the first when none is right, which is noted. */
    <T> T oneOf(String name, Map<String, T> words) {
        var word = attributes.get(name);
        var value = word instanceof String text ? words.get(text) : null;
        if (value != null) {
            return value;
        }
        problems.add(attribute(name), "The " + name + " is one of " + String.join(", ", words.keySet()) + ".");
        return words.values().iterator().next();
    }

    List<String> keys(String name, Pattern form) {
        var value = attributes.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list
                && list.size() <= Body.MOST_REFERENCES_OF_A_NOTE
                && list.stream()
                        .allMatch(key ->
                                key instanceof String text && form.matcher(text).matches())) {
            return list.stream().map(String.class::cast).toList();
        }
        problems.add(
                attribute(name), "The " + name + " are a list of at most " + Body.MOST_REFERENCES_OF_A_NOTE + " keys.");
        return List.of();
    }

    String attribute(@Nullable Object name) {
        return pointer + "/attrs/" + escaped(name);
    }

    private Map<?, ?> attributes() {
        var value = members.get("attrs");
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        problems.require(value == null, pointer + "/attrs", "The attributes are an object.");
        return Map.of();
    }

    private List<?> listOfContent() {
        var value = members.get("content");
        if (value instanceof List<?> list) {
            return list;
        }
        problems.require(value == null, contentPointer(), "The content is a list of nodes.");
        return List.of();
    }

    private void refuseUnknown() {
        var known = keys();
        for (var key : members.keySet()) {
            problems.require(
                    key instanceof String name && known.contains(name),
                    pointer + "/" + escaped(key),
                    "A " + type.json() + " has no such member.");
        }
        for (var key : attributes.keySet()) {
            problems.require(
                    key instanceof String name && (type.hasAttribute(name) || isIdOfBlock(name)),
                    attribute(key),
                    "A " + type.json() + " has no such attribute.");
        }
    }

    private Set<String> keys() {
        return switch (type) {
            case TEXT -> TEXT_KEYS;
            case HARD_BREAK -> HARD_BREAK_KEYS;
            default -> KEYS;
        };
    }

    private boolean isIdOfBlock(String name) {
        return name.equals("id") && !type.isInline();
    }

    static String names(Collection<NodeType> types) {
        return String.join(", ", types.stream().map(NodeType::json).toList());
    }

    /**
     * A name as it stands in a JSON pointer (RFC 6901, section 3). A name from outside may be as long as it likes and need
     * not be Unicode, so it is cut, and half a surrogate pair is replaced: a pointer can always be written as JSON.
     */
    static String escaped(@Nullable Object name) {
        var text = name instanceof String string ? string : "?";
        var cut = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_NAME_IN_A_POINTER)
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(cut::appendCodePoint);
        return cut.toString().replace("~", "~0").replace("/", "~1");
    }
}
