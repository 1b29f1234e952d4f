package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text from the editor's JSON (the shape of ProseMirror's documents), given as a plain tree of maps, lists and
 * values. Everything that is not known or not allowed is refused with its JSON pointer; nothing is repaired in silence.
 */
public final class BodyReader {

    /** After so many problems, a person has seen enough, and a hostile input has cost enough. */
    private static final int MOST_PROBLEMS = 50;

    private static final Pattern MEDIA = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#._-]{1,30}");

    private static final Map<String, Block.CareCard.Level> LEVELS = ordered(
            Map.entry("nonUrgent", Block.CareCard.Level.NON_URGENT),
            Map.entry("urgent", Block.CareCard.Level.URGENT),
            Map.entry("emergency", Block.CareCard.Level.EMERGENCY));
    private static final Map<String, Boolean> DO_OR_DONT = ordered(Map.entry("do", true), Map.entry("dont", false));
    private static final Map<String, EvidenceGrade> GRADES = ordered(
            Map.entry("high", EvidenceGrade.HIGH),
            Map.entry("moderate", EvidenceGrade.MODERATE),
            Map.entry("low", EvidenceGrade.LOW),
            Map.entry("veryLow", EvidenceGrade.VERY_LOW));
    private static final Map<String, Mark.Style> STYLES = ordered(
            Map.entry("bold", Mark.Style.BOLD),
            Map.entry("italic", Mark.Style.ITALIC),
            Map.entry("strike", Mark.Style.STRIKE),
            Map.entry("code", Mark.Style.CODE),
            Map.entry("superscript", Mark.Style.SUPERSCRIPT),
            Map.entry("subscript", Mark.Style.SUBSCRIPT));

    private final Problems problems = new Problems();
    private int blocks;
    private int characters;

    private BodyReader() {}

    /**
     * Reads a text.
     *
     * @param tree the document node
     * @throws InvalidInput with everything that is wrong, up to {@value #MOST_PROBLEMS} problems
     */
    public static Body read(@Nullable Object tree) {
        return new BodyReader().document(tree);
    }

    private Body document(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members) || !"doc".equals(members.get("type"))) {
            throw new InvalidInput("", "The body is an object of type \"doc\" with a list of blocks as its content.");
        }
        for (var key : members.keySet()) {
            problems.require(
                    "type".equals(key) || "content".equals(key),
                    "/" + Node.escaped(key),
                    "The body has no such member.");
        }
        var content = members.get("content");
        problems.require(content == null || content instanceof List, "/content", "The content is a list of blocks.");
        var read = content instanceof List<?> list ? blocks(list, "/content", NodeType.TOP, 1) : List.<Block>of();
        problems.require(
                characters <= Body.MOST_CHARACTERS,
                "",
                "The text has at most " + Body.MOST_CHARACTERS + " characters; this one has " + characters + ".");
        problems.throwIfAny();
        return new Body(read);
    }

    private List<Block> blocks(List<?> content, String pointer, Set<NodeType> allowed, int depth) {
        if (depth > Body.DEEPEST) {
            problems.require(
                    content.isEmpty(),
                    pointer,
                    "Blocks can stand inside one another " + Body.DEEPEST + " levels deep.");
            return List.of();
        }
        return each(content, pointer, allowed, node -> block(node, depth));
    }

    /** Reads each node of a list that is of an allowed type. */
    private <T> List<T> each(List<?> content, String pointer, Set<NodeType> allowed, Function<Node, T> reader) {
        var read = new ArrayList<T>(content.size());
        for (int i = 0; i < content.size(); i++) {
            if (problems.size() >= MOST_PROBLEMS || blocks > Body.MOST_BLOCKS) {
                return read;
            }
            var node = node(content.get(i), pointer + "/" + i, allowed);
            if (node != null) {
                read.add(reader.apply(node));
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Node node(@Nullable Object tree, String pointer, Set<NodeType> allowed) {
        if (!(tree instanceof Map<?, ?> members)) {
            problems.add(pointer, "A node is an object with a type.");
            return null;
        }
        var type = NodeType.named(members.get("type"));
        if (type == null) {
            problems.add(pointer + "/type", "There is no such type of node.");
            return null;
        }
        if (!allowed.contains(type)) {
            problems.add(pointer, "A " + type.json() + " cannot stand here, but: " + names(allowed) + ".");
            return null;
        }
        return new Node(type, pointer, members, problems);
    }

    private Block block(Node node, int depth) {
        if (++blocks == Body.MOST_BLOCKS + 1) {
            problems.add(node.pointer(), "The text has more than " + Body.MOST_BLOCKS + " blocks.");
        }
        var id = node.id();
        return switch (node.type()) {
            case PARAGRAPH -> new Block.Paragraph(id, inlines(node));
            case HEADING -> new Block.Heading(id, node.requiredNumber("level", 2, 4), inlines(node));
            case BULLET_LIST -> new Block.BulletList(id, items(node, depth));
            case ORDERED_LIST -> new Block.OrderedList(id, node.number("start", 1, 0, 100_000), items(node, depth));
            case BLOCKQUOTE -> new Block.Quote(id, node.optionalLine("cite"), prose(node, depth));
            case IMAGE -> image(node, id);
            case TABLE -> new Block.Table(id, node.optionalLine("caption"), rows(node, depth));
            case CODE_BLOCK -> new Block.Code(id, language(node), code(node));
            case HORIZONTAL_RULE -> empty(node, new Block.Divider(id));
            case EMBED -> empty(node, new Block.Embed(id, web(node), node.line("title")));
            case CARE_CARD ->
                new Block.CareCard(id, node.oneOf("level", LEVELS), node.line("heading"), prose(node, depth));
            case DO_DONT_LIST ->
                new Block.DoDontList(
                        id, node.oneOf("kind", DO_OR_DONT), node.optionalLine("heading"), items(node, depth));
            case INDICATIONS -> empty(node, new Block.Indications(id));
            case CONTRAINDICATIONS -> empty(node, new Block.Contraindications(id));
            case INSURANCE_QUESTIONS -> empty(node, new Block.InsuranceQuestions(id));
            case FAQ -> new Block.Faq(id, questions(node, depth));
            case EVIDENCE_NOTE ->
                new Block.EvidenceNote(
                        id, node.oneOf("grade", GRADES), node.keys("references", Reference.KEY), prose(node, depth));
            case CALL_TO_ACTION ->
                empty(
                        node,
                        new Block.CallToAction(id, node.line("label"), node.href("href"), node.optionalLine("note")));
            case LIST_ITEM, TABLE_ROW, TABLE_HEADER, TABLE_CELL, FAQ_ITEM, TEXT, HARD_BREAK ->
                throw new IllegalStateException(node.type() + " is no block.");
        };
    }

    private Block image(Node node, @Nullable String id) {
        var decorative = node.flag("decorative");
        var alt = node.optionalLine("alt");
        problems.require(
                decorative || (alt != null && !alt.isBlank()),
                node.pointer() + "/attrs/alt",
                "Say what the picture shows, or mark it as decorative.");
        return empty(
                node,
                new Block.Image(
                        id,
                        node.matching("media", MEDIA, "This is not the id of a media item."),
                        alt == null ? "" : alt,
                        decorative,
                        node.optionalLine("caption")));
    }

    private @Nullable String language(Node node) {
        return node.optionalLine("language") == null
                ? null
                : node.matching("language", LANGUAGE, "This is not the name of a language.");
    }

    private String web(Node node) {
        var url = node.href("url");
        problems.require(
                url.isEmpty() || Href.isWeb(url),
                node.pointer() + "/attrs/url",
                "A web address begins with https:// or http://.");
        return url;
    }

    private static Block empty(Node node, Block block) {
        node.requireNoContent();
        return block;
    }

    private List<Block> prose(Node node, int depth) {
        return blocks(node.content(), node.contentPointer(), NodeType.PROSE, depth + 1);
    }

    private List<Block.Item> items(Node list, int depth) {
        return parts(list, EnumSet.of(NodeType.LIST_ITEM), item -> new Block.Item(item.id(), prose(item, depth)));
    }

    private List<Block.Question> questions(Node faq, int depth) {
        return parts(
                faq,
                EnumSet.of(NodeType.FAQ_ITEM),
                item -> new Block.Question(item.id(), item.line("question"), prose(item, depth)));
    }

    private List<Block.Row> rows(Node table, int depth) {
        return parts(table, EnumSet.of(NodeType.TABLE_ROW), row -> new Block.Row(row.id(), cells(row, depth)));
    }

    private List<Block.Cell> cells(Node row, int depth) {
        return parts(
                row,
                EnumSet.of(NodeType.TABLE_HEADER, NodeType.TABLE_CELL),
                cell -> new Block.Cell(
                        cell.id(),
                        cell.type() == NodeType.TABLE_HEADER,
                        cell.number("colspan", 1, 1, 50),
                        cell.number("rowspan", 1, 1, 50),
                        prose(cell, depth)));
    }

    /** The parts that a block has to have at least one of. */
    private <T> List<T> parts(Node node, Set<NodeType> allowed, Function<Node, T> reader) {
        problems.require(
                !node.content().isEmpty(),
                node.contentPointer(),
                "A " + node.type().json() + " has at least one " + names(allowed) + ".");
        return each(node.content(), node.contentPointer(), allowed, reader);
    }

    private List<Inline> inlines(Node node) {
        return each(
                node.content(),
                node.contentPointer(),
                NodeType.INLINE,
                inline -> inline.type() == NodeType.TEXT
                        ? new Inline.Text(text(inline, false), marks(inline))
                        : hardBreak(inline));
    }

    private static Inline hardBreak(Node node) {
        node.requireNoContent();
        return new Inline.HardBreak();
    }

    private String code(Node node) {
        var runs = each(node.content(), node.contentPointer(), EnumSet.of(NodeType.TEXT), text -> {
            problems.require(
                    text.member("marks") == null, text.pointer() + "/marks", "Text in a codeBlock has no marks.");
            return text(text, true);
        });
        return String.join("", runs);
    }

    private String text(Node node, boolean lines) {
        var pointer = node.pointer() + "/text";
        if (!(node.member("text") instanceof String text) || text.isEmpty()) {
            problems.add(pointer, "A text has at least one character.");
            return "";
        }
        characters += text.length();
        problems.require(
                text.length() <= Body.LONGEST_RUN,
                pointer,
                "A run of text has at most " + Body.LONGEST_RUN + " characters.");
        problems.require(
                lines
                        ? org.comfrey.model.input.Text.isPrintableLines(text)
                        : org.comfrey.model.input.Text.isPrintable(text),
                pointer,
                "The text has characters that cannot be shown.");
        return text;
    }

    private List<Mark> marks(Node node) {
        var tree = node.member("marks");
        if (tree == null) {
            return List.of();
        }
        var pointer = node.pointer() + "/marks";
        if (!(tree instanceof List<?> list) || list.size() > STYLES.size() + 2) {
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
        var attributes = members.get("attrs") instanceof Map<?, ?> map ? map : Map.of();
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
                && !(title instanceof String text
                        && text.length() <= 300
                        && org.comfrey.model.input.Text.isPrintable(text))) {
            problems.add(pointer + "/title", "The title of a link is a line of at most 300 characters.");
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
            problems.require(known.contains(key), pointer + "/" + Node.escaped(key), "A mark has no such attribute.");
        }
    }

    private static String names(Collection<NodeType> types) {
        return String.join(", ", types.stream().map(NodeType::json).toList());
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... words) {
        var ordered = new LinkedHashMap<String, T>();
        for (var word : words) {
            ordered.put(word.getKey(), word.getValue());
        }
        return ordered;
    }
}
