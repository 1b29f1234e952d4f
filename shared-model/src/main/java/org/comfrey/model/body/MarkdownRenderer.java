package org.comfrey.model.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Indication;

/** Renders a text as Markdown (CommonMark with tables). What people typed is escaped, so that it stays text. */
@RequiredArgsConstructor
public final class MarkdownRenderer {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!]");
    /** What would begin a list, a heading's underline or a divider at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([-+=]|\\d+[.)])");

    private final RenderContext context;

    public static String render(Body body, RenderContext context) {
        return new MarkdownRenderer(context).blocks(body.blocks()) + "\n";
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var id, var content) -> inlines(content);
            case Block.Heading(var id, var level, var content) ->
                "#".repeat(level) + " " + inlines(content).replace("\n", " ");
            case Block.BulletList(var id, var items) -> bullets(items);
            case Block.OrderedList(var id, var start, var items) -> numbered(items, start);
            case Block.Quote(var id, var cite, var content) ->
                quoted(blocks(content) + (cite == null ? "" : "\n\n— " + escaped(cite)));
            case Block.Image image -> image(image);
            case Block.Table table -> table(table);
            case Block.Code(var id, var language, var code) -> fenced(language == null ? "" : language, code);
            case Block.Divider(var id) -> "---";
            case Block.Embed(var id, var url, var title) -> "[" + escaped(title) + "](<" + url + ">)";
            case Block.CareCard(var id, var level, var heading, var content) ->
                quoted("**" + HtmlRenderer.words(level) + escaped(heading) + "**\n\n" + blocks(content));
            case Block.DoDontList(var id, var dos, var heading, var items) ->
                "**" + escaped(HtmlRenderer.heading(dos, heading)) + "**\n\n" + bullets(items);
            case Block.Indications(var id) ->
                context.treatment().indications().stream().map(this::indication).collect(Collectors.joining("\n"));
            case Block.Contraindications(var id) ->
                context.treatment().contraindications().stream()
                        .map(this::contraindication)
                        .collect(Collectors.joining("\n"));
            case Block.InsuranceQuestions(var id) ->
                context.treatment().insurance().questions().stream()
                        .map(question -> "- " + escaped(question))
                        .collect(Collectors.joining("\n"));
            case Block.Faq(var id, var questions) ->
                questions.stream()
                        .map(item -> "**" + escaped(item.question()) + "**\n\n" + blocks(item.answer()))
                        .collect(Collectors.joining("\n\n"));
            case Block.EvidenceNote note ->
                quoted("**Certainty of the evidence: " + note.grade().words() + "**" + citations(note.references())
                        + "\n\n" + blocks(note.content()));
            case Block.CallToAction(var id, var label, var href, var note) ->
                "[" + escaped(label) + "](<" + href + ">)" + (note == null ? "" : "\n\n" + escaped(note));
        };
    }

    private String bullets(List<Block.Item> items) {
        return items.stream()
                .map(item -> "- " + indented(blocks(item.content()), 2))
                .collect(Collectors.joining("\n"));
    }

    private String numbered(List<Block.Item> items, int start) {
        var lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            var mark = (start + i) + ". ";
            lines.append(i == 0 ? "" : "\n")
                    .append(mark)
                    .append(indented(blocks(items.get(i).content()), mark.length()));
        }
        return lines.toString();
    }

    private String image(Block.Image image) {
        var alt = escaped(image.alt());
        var picture = context.media()
                .find(image.media())
                .map(link -> "![" + alt + "](<" + link.url() + ">)")
                .orElse(alt);
        return image.caption() == null ? picture : picture + "\n\n" + escaped(image.caption());
    }

    private String table(Block.Table table) {
        var rows = table.rows().stream()
                .map(row -> "| "
                        + row.cells().stream()
                                .map(cell -> blocks(cell.content()).replaceAll("\\s*\\n\\s*", " "))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .toList();
        int columns =
                table.rows().isEmpty() ? 0 : table.rows().getFirst().cells().size();
        var divider = "|" + " --- |".repeat(columns);
        var caption = table.caption() == null ? "" : "**" + escaped(table.caption()) + "**\n\n";
        return rows.isEmpty()
                ? caption.strip()
                : caption + rows.getFirst() + "\n" + divider
                        + rows.stream().skip(1).map(row -> "\n" + row).collect(Collectors.joining());
    }

    private static String fenced(String language, String code) {
        // The fence is longer than any run of the same sign in the code, so that the code cannot end it.
        var longest = Pattern.compile("`+")
                .matcher(code)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        var fence = "`".repeat(Math.max(3, longest + 1));
        return fence + language + "\n" + code + "\n" + fence;
    }

    private String indication(Indication indication) {
        var codes = indication.icd10().stream().map(code -> code.value()).collect(Collectors.joining(", "));
        var grade = indication.evidenceGrade();
        return "- " + escaped(indication.condition())
                + (codes.isEmpty() ? "" : " (" + codes + ")")
                + (grade == null ? "" : ": certainty " + grade.words())
                + citations(indication.references());
    }

    private String contraindication(Contraindication against) {
        return "- " + escaped(against.condition()) + (against.reason() == null ? "" : ": " + escaped(against.reason()));
    }

    private String citations(List<String> references) {
        return references.stream()
                .flatMap(key -> context.numberOf(key).stream().boxed())
                .map(number -> " [" + number + "]")
                .collect(Collectors.joining());
    }

    private String inlines(List<Inline> inlines) {
        var line = inlines.stream()
                .map(inline -> switch (inline) {
                    case Inline.HardBreak() -> "\\\n";
                    case Inline.Text(var text, var marks) -> marked(text, marks);
                })
                .collect(Collectors.joining());
        return LINE_START
                .matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + escapedStart(match.group(2))));
    }

    private static String escapedStart(String start) {
        var last = start.length() - 1;
        return start.substring(0, last) + "\\" + start.charAt(last);
    }

    private String marked(String text, List<Mark> marks) {
        var marked = marks.contains(Mark.Style.CODE) ? inCode(text) : escaped(text);
        for (var mark : marks.reversed()) {
            marked = switch (mark) {
                case Mark.Style style -> styled(marked, style);
                case Mark.Link(var href, var title) -> "[" + marked + "](<" + href + ">)";
                case Mark.Citation(var reference) -> marked + citations(List.of(reference));
            };
        }
        return marked;
    }

    private static String styled(String text, Mark.Style style) {
        return switch (style) {
            case BOLD -> "**" + text + "**";
            case ITALIC -> "*" + text + "*";
            case STRIKE -> "~~" + text + "~~";
            case CODE -> text;
            case SUPERSCRIPT -> "<sup>" + text + "</sup>";
            case SUBSCRIPT -> "<sub>" + text + "</sub>";
        };
    }

    private static String inCode(String text) {
        var fence = text.contains("`") ? "``" : "`";
        return fence + (fence.length() > 1 ? " " + text + " " : text) + fence;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    private static String quoted(String text) {
        return "> " + text.strip().replace("\n", "\n> ");
    }

    private static String indented(String text, int by) {
        return text.replace("\n", "\n" + " ".repeat(by));
    }
}
