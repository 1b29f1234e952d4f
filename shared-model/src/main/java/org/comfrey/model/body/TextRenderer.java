package org.comfrey.model.body;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Treatment;

/** Renders a text as plain text: for search, for counting words, for those who want no marks. */
public final class TextRenderer {

    private TextRenderer() {}

    /** The text with what its blocks show of the treatment. Blocks are parted by an empty line. */
    public static String render(Body body, Treatment treatment) {
        return blocks(body.blocks(), treatment);
    }

    /** The text's own words. */
    public static String textOf(Body body) {
        return render(body, Treatment.none());
    }

    /** The words of a line, without marks. */
    public static String textOf(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> switch (inline) {
                    case Inline.Text(var text, var marks) -> text;
                    case Inline.HardBreak(var marks) -> "\n";
                })
                .collect(Collectors.joining());
    }

    /** A heading's words, on one line; empty when it has none. */
    static String lineOf(List<Inline> inlines) {
        return textOf(inlines).replace('\n', ' ').strip();
    }

    private static String blocks(List<Block> blocks, Treatment treatment) {
        return blocks.stream()
                .map(block -> block(block, treatment))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block, Treatment treatment) {
        return switch (block) {
            case Block.Paragraph(var id, var content) -> textOf(content);
            case Block.Heading(var id, var level, var content) -> lineOf(content);
            case Block.BulletList(var id, var items) -> items(items, treatment);
            case Block.OrderedList(var id, var start, var items) -> numbered(items, start, treatment);
            case Block.Quote(var id, var cite, var content) ->
                joined(blocks(content, treatment), cite == null ? "" : "— " + cite);
            case Block.Image image ->
                joined(image.decorative() ? "" : image.alt(), image.caption() == null ? "" : image.caption());
            case Block.Table(var id, var caption, var rows) ->
                joined(caption == null ? "" : caption, rows(rows, treatment));
            case Block.Code(var id, var language, var code) -> code;
            case Block.Divider(var id) -> "";
            case Block.Embed(var id, var url, var title) -> joined(title, url);
            case Block.CareCard(var id, var level, var heading, var content) ->
                joined(HtmlRenderer.words(level) + heading, blocks(content, treatment));
            case Block.DoDontList(var id, var dos, var heading, var items) ->
                joined(HtmlRenderer.heading(dos, heading), items(items, treatment));
            case Block.Indications(var id) ->
                lines(treatment.indications().stream()
                        .map(indication -> indication.condition())
                        .toList());
            case Block.Contraindications(var id) -> contraindications(treatment);
            case Block.InsuranceQuestions(var id) ->
                joined(
                        lines(treatment.insurance().questions()),
                        lines(treatment.insurance().codes()));
            case Block.Faq(var id, var questions) ->
                questions.stream()
                        .map(item -> joined(item.question(), blocks(item.answer(), treatment)))
                        .collect(Collectors.joining("\n\n"));
            case Block.EvidenceNote(var id, var grade, var references, var content) ->
                joined("Certainty of the evidence: " + grade.words(), blocks(content, treatment));
            case Block.CallToAction(var id, var label, var href, var note) -> joined(label, note == null ? "" : note);
        };
    }

    private static String items(List<Block.Item> items, Treatment treatment) {
        return items.stream()
                .map(item -> "- " + blocks(item.content(), treatment).replace("\n", "\n  "))
                .collect(Collectors.joining("\n"));
    }

    private static String numbered(List<Block.Item> items, int start, Treatment treatment) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> (start + i) + ". "
                        + blocks(items.get(i).content(), treatment).replace("\n", "\n   "))
                .collect(Collectors.joining("\n"));
    }

    private static String contraindications(Treatment treatment) {
        return treatment.contraindications().isEmpty()
                ? Objects.requireNonNullElse(treatment.noContraindications(), "")
                : lines(treatment.contraindications().stream()
                        .map(TextRenderer::contraindication)
                        .toList());
    }

    private static String contraindication(Contraindication against) {
        return FactsMarkup.words(against.severity()) + " " + against.condition()
                + (against.reason() == null ? "" : ": " + against.reason());
    }

    private static String rows(List<Block.Row> rows, Treatment treatment) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> blocks(cell.content(), treatment).replace("\n", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String joined(String first, String second) {
        return first.isBlank() ? second : second.isBlank() ? first : first + "\n" + second;
    }
}
