package org.comfrey.model.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comfrey.model.treatment.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as the editor's JSON: what {@link BodyReader} reads, as maps, lists and values. Attributes with a usual
 * value are written too, as the editor does, so that reading and writing again changes nothing.
 */
public final class BodyWriter {

    private BodyWriter() {}

    public static Map<String, Object> write(Body body) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "doc");
        document.put("content", blocks(body.blocks()));
        return document;
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(BodyWriter::block).toList();
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Paragraph(var id, var content) ->
                node(NodeType.PARAGRAPH, id).content(inlines(content));
            case Block.Heading(var id, var level, var content) ->
                node(NodeType.HEADING, id).with("level", level).content(inlines(content));
            case Block.BulletList(var id, var items) ->
                node(NodeType.BULLET_LIST, id).content(items(items));
            case Block.OrderedList(var id, var start, var items) ->
                node(NodeType.ORDERED_LIST, id).with("start", start).content(items(items));
            case Block.Quote(var id, var cite, var content) ->
                node(NodeType.BLOCKQUOTE, id).with("cite", cite).content(blocks(content));
            case Block.Image image ->
                node(NodeType.IMAGE, image.id())
                        .with("media", image.media())
                        .with("alt", image.alt())
                        .with("decorative", image.decorative())
                        .with("caption", image.caption())
                        .done();
            case Block.Table(var id, var caption, var rows) ->
                node(NodeType.TABLE, id).with("caption", caption).content(rows(rows));
            case Block.Code(var id, var language, var code) ->
                node(NodeType.CODE_BLOCK, id).with("language", language).content(code(code));
            case Block.Divider(var id) -> node(NodeType.HORIZONTAL_RULE, id).done();
            case Block.Embed(var id, var url, var title) ->
                node(NodeType.EMBED, id).with("url", url).with("title", title).done();
            case Block.CareCard(var id, var level, var heading, var content) ->
                node(NodeType.CARE_CARD, id)
                        .with("level", word(level))
                        .with("heading", heading)
                        .content(blocks(content));
            case Block.DoDontList(var id, var dos, var heading, var items) ->
                node(NodeType.DO_DONT_LIST, id)
                        .with("kind", dos ? "do" : "dont")
                        .with("heading", heading)
                        .content(items(items));
            case Block.Indications(var id) -> node(NodeType.INDICATIONS, id).done();
            case Block.Contraindications(var id) ->
                node(NodeType.CONTRAINDICATIONS, id).done();
            case Block.InsuranceQuestions(var id) ->
                node(NodeType.INSURANCE_QUESTIONS, id).done();
            case Block.Faq(var id, var questions) -> node(NodeType.FAQ, id).content(questions(questions));
            case Block.EvidenceNote(var id, var grade, var references, var content) ->
                node(NodeType.EVIDENCE_NOTE, id)
                        .with("grade", word(grade))
                        .with("references", references)
                        .content(blocks(content));
            case Block.CallToAction(var id, var label, var href, var note) ->
                node(NodeType.CALL_TO_ACTION, id)
                        .with("label", label)
                        .with("href", href)
                        .with("note", note)
                        .done();
        };
    }

    private static List<Map<String, Object>> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> node(NodeType.LIST_ITEM, item.id()).content(blocks(item.content())))
                .toList();
    }

    private static List<Map<String, Object>> questions(List<Block.Question> questions) {
        return questions.stream()
                .map(item -> node(NodeType.FAQ_ITEM, item.id())
                        .with("question", item.question())
                        .content(blocks(item.answer())))
                .toList();
    }

    private static List<Map<String, Object>> rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> node(NodeType.TABLE_ROW, row.id()).content(cells(row.cells())))
                .toList();
    }

    private static List<Map<String, Object>> cells(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> node(cell.header() ? NodeType.TABLE_HEADER : NodeType.TABLE_CELL, cell.id())
                        .with("colspan", cell.colspan())
                        .with("rowspan", cell.rowspan())
                        .content(blocks(cell.content())))
                .toList();
    }

    private static List<Map<String, Object>> inlines(List<Inline> inlines) {
        return inlines.stream().map(BodyWriter::inline).toList();
    }

    private static Map<String, Object> inline(Inline inline) {
        return switch (inline) {
            case Inline.HardBreak(var marks) ->
                marked(node(NodeType.HARD_BREAK, null).done(), marks);
            case Inline.Text(var text, var marks) -> marked(text(text), marks);
        };
    }

    private static Map<String, Object> marked(Map<String, Object> node, List<Mark> marks) {
        if (!marks.isEmpty()) {
            node.put("marks", marks.stream().map(BodyWriter::mark).toList());
        }
        return node;
    }

    private static List<Map<String, Object>> code(String code) {
        return code.isEmpty() ? List.of() : List.of(text(code));
    }

    private static Map<String, Object> text(String text) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", NodeType.TEXT.json());
        node.put("text", text);
        return node;
    }

    private static Map<String, Object> mark(Mark mark) {
        return switch (mark) {
            case Mark.Style style -> new NodeBuilder(word(style)).done();
            case Mark.Link(var href, var title) ->
                new NodeBuilder("link").with("href", href).with("title", title).done();
            case Mark.Citation(var reference) ->
                new NodeBuilder("citation").with("reference", reference).done();
        };
    }

    private static String word(Mark.Style style) {
        return switch (style) {
            case BOLD -> "bold";
            case ITALIC -> "italic";
            case STRIKE -> "strike";
            case CODE -> "code";
            case SUPERSCRIPT -> "superscript";
            case SUBSCRIPT -> "subscript";
        };
    }

    private static String word(Block.CareCard.Level level) {
        return switch (level) {
            case NON_URGENT -> "nonUrgent";
            case URGENT -> "urgent";
            case EMERGENCY -> "emergency";
        };
    }

    private static String word(EvidenceGrade grade) {
        return switch (grade) {
            case HIGH -> "high";
            case MODERATE -> "moderate";
            case LOW -> "low";
            case VERY_LOW -> "veryLow";
        };
    }

    private static NodeBuilder node(NodeType type, @Nullable String id) {
        return new NodeBuilder(type.json()).with("id", id);
    }

    /** Puts a node or a mark together, its members always in the same order; what is null or empty is left out, as the editor itself does. */
    private static final class NodeBuilder {

        private final Map<String, Object> node = new LinkedHashMap<>();
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        NodeBuilder(String type) {
            node.put("type", type);
        }

        NodeBuilder with(String name, @Nullable Object value) {
            if (value != null) {
                attributes.put(name, value);
            }
            return this;
        }

        Map<String, Object> content(List<Map<String, Object>> content) {
            done();
            if (!content.isEmpty()) {
                node.put("content", content);
            }
            return node;
        }

        Map<String, Object> done() {
            if (!attributes.isEmpty()) {
                node.put("attrs", attributes);
            }
            return node;
        }
    }
}
