package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text from the editor's JSON (the shape of ProseMirror's documents), given as a plain tree of maps, lists and
 * values. Everything that is not known or not allowed is refused with its JSON pointer; nothing is repaired in silence.
 */
public final class BodyReader {

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

    private final FirstProblems problems = new FirstProblems();
    private final MarkReader marks = new MarkReader(problems);
    private final @Nullable Set<String> ids;
    private int blocks;
    private long bytes;

    private BodyReader(@Nullable Set<String> ids) {
        this.ids = ids;
    }

    /**
     * Reads a text that somebody has written. Comments and the comparison of revisions hold on to the ids of its blocks, so
     * no two of them are the same.
     *
     * @param tree the document node, of maps with strings as keys, lists, strings, numbers and booleans
     * @throws InvalidInput with everything that is wrong, up to {@link Body#MOST_PROBLEMS} problems
     */
    public static Body read(@Nullable Object tree) {
        return new BodyReader(new HashSet<>()).document(tree);
    }

    /** As {@link #read}, of what was stored, maybe before ids had to differ. */
    public static Body readStored(Object tree) {
        return new BodyReader(null).document(tree);
    }

    private Body document(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members) || !"doc".equals(members.get("type"))) {
            throw new InvalidInput("", "The body is an object of type \"doc\" with a list of blocks as its content.");
        }
        bytes += JsonSize.ofNode(members);
        for (var key : members.keySet()) {
            problems.require(
                    "type".equals(key) || "content".equals(key),
                    "/" + Node.escaped(key),
                    "The body has no such member.");
        }
        var content = members.get("content");
        problems.require(content == null || content instanceof List, "/content", "The content is a list of blocks.");
        var read = content instanceof List<?> list ? blocks(list, "/content", NodeType.TOP, 1) : List.<Block>of();
        problems.require(bytes <= Body.MOST_BYTES, "", "The text has more than " + Body.MOST_BYTES + " bytes.");
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
        return each(content, pointer, allowed, node -> block(node, node.type().allowedInside(allowed), depth));
    }

    /** Whether reading on would only cost: the text is refused already. */
    private boolean isEnough() {
        return problems.areEnough() || blocks > Body.MOST_BLOCKS || bytes > Body.MOST_BYTES;
    }

    /** Reads each node of a list that is of an allowed type. */
    private <T> List<T> each(List<?> content, String pointer, Set<NodeType> allowed, Function<Node, T> reader) {
        var read = new ArrayList<T>();
        for (int i = 0; i < content.size(); i++) {
            if (isEnough()) {
                break;
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
            problems.add(pointer, "A " + type.json() + " cannot stand here, but: " + Node.names(allowed) + ".");
            return null;
        }
        bytes += JsonSize.ofNode(members);
        return new Node(type, pointer, members, problems);
    }

    /** @param inside what may stand in it */
    private Block block(Node node, Set<NodeType> inside, int depth) {
        if (++blocks == Body.MOST_BLOCKS + 1) {
            problems.add(node.pointer(), "The text has more than " + Body.MOST_BLOCKS + " blocks.");
        }
        var id = id(node);
        return switch (node.type()) {
            case PARAGRAPH -> new Block.Paragraph(id, inlines(node));
            case HEADING -> new Block.Heading(id, node.requiredNumber("level", 2, 4), inlines(node));
            case BULLET_LIST -> new Block.BulletList(id, items(node, inside, depth));
            case ORDERED_LIST ->
                new Block.OrderedList(id, node.number("start", 1, 0, 100_000), items(node, inside, depth));
            case BLOCKQUOTE -> new Block.Quote(id, node.optionalLine("cite"), prose(node, inside, depth));
            case IMAGE -> image(node, id);
            case TABLE -> new Block.Table(id, node.optionalLine("caption"), rows(node, inside, depth));
            case CODE_BLOCK -> new Block.Code(id, language(node), code(node));
            case HORIZONTAL_RULE -> empty(node, new Block.Divider(id));
            case EMBED -> empty(node, new Block.Embed(id, node.web("url"), node.line("title")));
            case CARE_CARD ->
                new Block.CareCard(id, node.oneOf("level", LEVELS), node.line("heading"), prose(node, inside, depth));
            case DO_DONT_LIST ->
                new Block.DoDontList(
                        id, node.oneOf("kind", DO_OR_DONT), node.optionalLine("heading"), items(node, inside, depth));
            case INDICATIONS -> empty(node, new Block.Indications(id));
            case CONTRAINDICATIONS -> empty(node, new Block.Contraindications(id));
            case INSURANCE_QUESTIONS -> empty(node, new Block.InsuranceQuestions(id));
            case FAQ -> new Block.Faq(id, questions(node, inside, depth));
            case EVIDENCE_NOTE ->
                new Block.EvidenceNote(
                        id,
                        node.oneOf("grade", GRADES),
                        node.keys("references", Reference.KEY),
                        prose(node, inside, depth));
            case CALL_TO_ACTION ->
                empty(
                        node,
                        new Block.CallToAction(id, node.line("label"), node.href("href"), node.optionalLine("note")));
            case LIST_ITEM, TABLE_ROW, TABLE_HEADER, TABLE_CELL, FAQ_ITEM, TEXT, HARD_BREAK ->
                throw new IllegalStateException(node.type() + " is no block.");
        };
    }

    private @Nullable String id(Node node) {
        var id = node.id();
        if (id != null && ids != null && !ids.add(id)) {
            problems.add(node.attribute("id"), "Another block has this id. Leave it out, or give it one of its own.");
        }
        return id;
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

    private static Block empty(Node node, Block block) {
        node.requireNoContent();
        return block;
    }

    private List<Block> prose(Node node, Set<NodeType> inside, int depth) {
        node.requireContent(inside);
        return blocks(node.content(), node.contentPointer(), inside, depth + 1);
    }

    private List<Block.Item> items(Node list, Set<NodeType> inside, int depth) {
        return parts(
                list, EnumSet.of(NodeType.LIST_ITEM), item -> new Block.Item(id(item), prose(item, inside, depth)));
    }

    private List<Block.Question> questions(Node faq, Set<NodeType> inside, int depth) {
        return parts(
                faq,
                EnumSet.of(NodeType.FAQ_ITEM),
                item -> new Block.Question(id(item), item.line("question"), prose(item, inside, depth)));
    }

    private List<Block.Row> rows(Node table, Set<NodeType> inside, int depth) {
        return parts(table, EnumSet.of(NodeType.TABLE_ROW), row -> new Block.Row(id(row), cells(row, inside, depth)));
    }

    private List<Block.Cell> cells(Node row, Set<NodeType> inside, int depth) {
        return parts(
                row,
                EnumSet.of(NodeType.TABLE_HEADER, NodeType.TABLE_CELL),
                cell -> new Block.Cell(
                        id(cell),
                        cell.type() == NodeType.TABLE_HEADER,
                        cell.number("colspan", 1, 1, Body.WIDEST_SPAN),
                        cell.number("rowspan", 1, 1, Body.WIDEST_SPAN),
                        prose(cell, inside, depth)));
    }

    /** The parts that a block has to have at least one of. */
    private <T> List<T> parts(Node node, Set<NodeType> allowed, Function<Node, T> reader) {
        node.requireContent(allowed);
        return each(node.content(), node.contentPointer(), allowed, reader);
    }

    private List<Inline> inlines(Node node) {
        return each(
                node.content(),
                node.contentPointer(),
                NodeType.INLINE,
                inline -> inline.type() == NodeType.TEXT
                        ? new Inline.Text(text(inline, false), marks.of(inline))
                        : new Inline.HardBreak(marks.of(inline)));
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
        problems.require(
                text.length() <= Body.LONGEST_RUN,
                pointer,
                "A run of text has at most " + Body.LONGEST_RUN + " characters.");
        problems.require(
                lines ? Text.isPrintableLines(text) : Text.isPrintable(text),
                pointer,
                "The text has characters that cannot be shown.");
        return text;
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
