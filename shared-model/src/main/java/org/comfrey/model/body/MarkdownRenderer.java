package org.comfrey.model.body;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/** Renders a text as Markdown (CommonMark with tables). What people typed is escaped, so that it stays text. */
@RequiredArgsConstructor
public final class MarkdownRenderer {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!\"]");
    /** What would begin a list, a heading's underline or a divider at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("(?m)^([-+=]|\\d+[.)])");
    /** Four spaces would begin code, and two at the end a new line. */
    private static final Pattern SPACES_AT_ENDS = Pattern.compile("(?m)^ +|(?<! ) +$");

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    /** A bar that is not escaped, as it stands in code, would end the cell. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    /** The look behind keeps it from trying again at each of a million spaces. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\s)\\s*\\n\\s*");

    private static final Pattern LINE_WITH_WORDS = Pattern.compile("\\n(?!\\n)");
    private static final String HARD_BREAK = "\\\n";

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
                TextRenderer.lineOf(content).isEmpty() ? "" : "#".repeat(level) + " " + heading(content);
            case Block.BulletList(var id, var items) -> bullets(items);
            case Block.OrderedList(var id, var start, var items) -> numbered(items, start);
            case Block.Quote(var id, var cite, var content) ->
                quoted(blocks(content) + (cite == null ? "" : "\n\n— " + escaped(cite)));
            case Block.Image image -> image(image);
            case Block.Table table -> table(table);
            case Block.Code(var id, var language, var code) -> fenced(language == null ? "" : language, code);
            case Block.Divider(var id) -> "---";
            case Block.Embed(var id, var url, var title) -> link(escaped(title), url, null);
            case Block.CareCard(var id, var level, var heading, var content) ->
                quoted("**" + HtmlRenderer.words(level) + escaped(heading) + "**\n\n" + blocks(content));
            case Block.DoDontList(var id, var dos, var heading, var items) ->
                "**" + escaped(HtmlRenderer.heading(dos, heading)) + "**\n\n" + bullets(items);
            case Block.Indications(var id) ->
                context.treatment().indications().stream().map(this::indication).collect(Collectors.joining("\n"));
            case Block.Contraindications(var id) -> contraindications(context.treatment());
            case Block.InsuranceQuestions(var id) ->
                insurance(context.treatment().insurance());
            case Block.Faq(var id, var questions) ->
                questions.stream()
                        .map(item -> "**" + escaped(item.question()) + "**\n\n" + blocks(item.answer()))
                        .collect(Collectors.joining("\n\n"));
            case Block.EvidenceNote note ->
                quoted("**Certainty of the evidence: " + note.grade().words() + "**" + citations(note.references())
                        + "\n\n" + blocks(note.content()));
            case Block.CallToAction(var id, var label, var href, var note) ->
                link(escaped(label), href, null) + (note == null ? "" : "\n\n" + escaped(note));
        };
    }

    private String heading(List<Inline> content) {
        return inlines(content).replace(HARD_BREAK, " ");
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
        var alt = image.decorative() ? "" : escaped(image.alt());
        var picture = context.media()
                .find(image.media())
                .map(link -> "![" + alt + "](<" + link.url() + ">)")
                .orElse(alt);
        return image.caption() == null ? picture : (picture + "\n\n" + escaped(image.caption())).strip();
    }

    private String table(Block.Table table) {
        var caption = table.caption() == null ? "" : "**" + escaped(table.caption()) + "**\n\n";
        if (table.rows().isEmpty()) {
            return caption.strip();
        }
        var divider = "|" + " --- |".repeat(table.rows().getFirst().cells().size());
        return caption + row(table.rows().getFirst()) + "\n" + divider
                + table.rows().stream().skip(1).map(row -> "\n" + row(row)).collect(Collectors.joining());
    }

    private String row(Block.Row row) {
        return row.cells().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String cell(Block.Cell cell) {
        var text = blocks(cell.content()).replace(HARD_BREAK, "\n");
        return BAR.matcher(LINE_BREAK.matcher(text).replaceAll(" ")).replaceAll("\\\\|");
    }

    private static String fenced(String language, String code) {
        var fence = "`".repeat(Math.max(3, longestRunOfBackticks(code) + 1));
        return fence + language + "\n" + code + "\n" + fence;
    }

    /** A fence is longer than any run of the same sign in the code, so that the code cannot end it. */
    private static int longestRunOfBackticks(String code) {
        return BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }

    private static String insurance(Insurance insurance) {
        var questions = bulleted("Questions for your insurer", insurance.questions());
        return (questions + "\n\n" + bulleted("Have these codes ready", insurance.codes())).strip();
    }

    private static String bulleted(String heading, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "\n- " + escaped(line))
                        .collect(Collectors.joining("", "**" + heading + "**\n", ""));
    }

    private String indication(Indication indication) {
        var codes = indication.icd10().stream().map(code -> code.value()).collect(Collectors.joining(", "));
        var grade = indication.evidenceGrade();
        return "- " + escaped(indication.condition())
                + (codes.isEmpty() ? "" : " (" + codes + ")")
                + (grade == null ? "" : ": certainty " + grade.words())
                + citations(indication.references())
                + (indication.note() == null ? "" : "  \n  " + passage(indication.note()));
    }

    private String contraindications(Treatment treatment) {
        return treatment.contraindications().isEmpty()
                ? escaped(Objects.requireNonNullElse(treatment.noContraindications(), ""))
                : treatment.contraindications().stream()
                        .map(this::contraindication)
                        .collect(Collectors.joining("\n"));
    }

    private String contraindication(Contraindication against) {
        return "- " + FactsMarkup.words(against.severity()) + " **" + escaped(against.condition()) + "**"
                + (against.reason() == null ? "" : ": " + passage(against.reason()));
    }

    /** What may have more than one line, as one line. */
    private static String passage(String text) {
        return escaped(LINE_BREAK.matcher(text.strip()).replaceAll(" "));
    }

    private String citations(List<String> references) {
        return references.stream()
                .flatMap(key -> context.numberOf(key).stream().boxed())
                .map(number -> " [" + number + "]")
                .collect(Collectors.joining());
    }

    private String inlines(List<Inline> inlines) {
        var line = SPACES_AT_ENDS.matcher(inlines(inlines, 0)).replaceAll("");
        return LINE_START.matcher(line).replaceAll(match -> Matcher.quoteReplacement(escapedStart(match.group())));
    }

    private static String escapedStart(String start) {
        var last = start.length() - 1;
        return start.substring(0, last) + "\\" + start.charAt(last);
    }

    private String inlines(List<Inline> inlines, int depth) {
        return InlineRun.of(inlines, depth).stream().map(run -> run(run, depth)).collect(Collectors.joining());
    }

    private String run(InlineRun run, int depth) {
        return switch (run.mark()) {
            case null -> unmarked(run.inlines().getFirst());
            // Code is not escaped, so it takes the words as they are; what else is said about them cannot stand in it.
            case Mark.Style style when style == Mark.Style.CODE -> inCode(TextRenderer.lineOf(run.inlines()));
            case Mark.Style style -> styled(inlines(run.inlines(), depth + 1), style);
            case Mark.Link(var href, var title) -> link(inlines(run.inlines(), depth + 1), href, title);
            case Mark.Citation(var reference) -> inlines(run.inlines(), depth + 1) + citations(List.of(reference));
        };
    }

    private static String unmarked(Inline inline) {
        return switch (inline) {
            case Inline.HardBreak(var marks) -> HARD_BREAK;
            case Inline.Text(var text, var marks) -> escaped(text);
        };
    }

    private static String link(String text, String href, @Nullable String title) {
        return "[" + text + "](<" + href + ">" + (title == null ? "" : " \"" + escaped(title) + "\"") + ")";
    }

    private static String styled(String text, Mark.Style style) {
        return switch (style) {
            case BOLD -> emphasized(text, "**");
            case ITALIC -> emphasized(text, "*");
            case STRIKE -> emphasized(text, "~~");
            case CODE -> inCode(text);
            case SUPERSCRIPT -> "<sup>" + text + "</sup>";
            case SUBSCRIPT -> "<sub>" + text + "</sub>";
        };
    }

    /** The signs stand at the words themselves: with a space between, they would be text. */
    private static String emphasized(String text, String sign) {
        int start = 0;
        while (start < text.length() && isGap(text, start)) {
            start++;
        }
        int end = text.length();
        while (end > start && isGap(text, end - 1)) {
            end--;
        }
        var words = text.substring(start, end);
        return words.isEmpty() ? text : text.substring(0, start) + sign + words + sign + text.substring(end);
    }

    /** Whether a space, or either sign of a hard break, is there. */
    private static boolean isGap(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || text.startsWith(HARD_BREAK, at);
    }

    private static String inCode(String text) {
        var fence = "`".repeat(longestRunOfBackticks(text) + 1);
        var space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isEmpty() ? "" : fence + space + text + space + fence;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    private static String quoted(String text) {
        return "> " + text.strip().replace("\n", "\n> ");
    }

    private static String indented(String text, int by) {
        return LINE_WITH_WORDS.matcher(text).replaceAll("\n" + " ".repeat(by));
    }
}
