package org.comfrey.model.body;

import java.util.Iterator;
import java.util.List;
import org.comfrey.model.language.OwnWords;
import org.jspecify.annotations.Nullable;

/** Renders a text as HTML. The only place that turns what people wrote into markup. */
public final class HtmlRenderer {

    private final RenderContext context;
    private final Iterator<BodyOutline.Entry> headings;
    private final Markup out;
    private final FactsMarkup facts;
    private final InlineMarkup inlines;
    private final PictureMarkup pictures;

    private HtmlRenderer(RenderContext context, BodyOutline outline) {
        this.context = context;
        this.headings = outline.entries().iterator();
        this.out = new Markup(context.ownWords());
        this.facts = new FactsMarkup(out, context);
        this.inlines = new InlineMarkup(out, facts);
        this.pictures = new PictureMarkup(out);
    }

    public static Html render(Body body, RenderContext context) {
        var renderer = new HtmlRenderer(context, BodyOutline.of(body));
        renderer.blocks(body.blocks());
        return renderer.out.done();
    }

    /** The picture above a text. */
    public static Html cover(MediaLinks.MediaLink link, String alt) {
        var out = new Markup(OwnWords.on(OwnWords.LANGUAGE));
        new PictureMarkup(out).first(link, alt);
        return out.done();
    }

    /** How soon, in the words that stand before a care card's heading. */
    static String words(Block.CareCard.Level level) {
        return switch (level) {
            case NON_URGENT -> "Non-urgent advice: ";
            case URGENT -> "Urgent advice: ";
            case EMERGENCY -> "Immediate action required: ";
        };
    }

    /** What a list of dos or don'ts is called. A heading of its own does not say which it is, so the word goes before it. */
    static String heading(boolean dos, @Nullable String heading) {
        var word = doOrDont(dos);
        return heading == null ? word : word + ": " + heading;
    }

    private static String doOrDont(boolean dos) {
        return dos ? "Do" : "Don’t";
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var id, var content) -> paragraph(content);
            case Block.Heading(var id, var level, var content) -> headingBlock(level, content);
            case Block.BulletList(var id, var items) -> list("<ul>", items, "</ul>");
            case Block.OrderedList(var id, var start, var items) ->
                list(start == 1 ? "<ol>" : "<ol start=\"" + start + "\">", items, "</ol>");
            case Block.Quote(var id, var cite, var content) -> quote(cite, content);
            case Block.Image image -> image(image);
            case Block.Table table -> table(table);
            case Block.Code(var id, var language, var code) ->
                out.raw("<pre><code")
                        .optional("class", language == null ? null : "language-" + language)
                        .raw(">")
                        .text(code)
                        .raw("</code></pre>");
            case Block.Divider(var id) -> out.raw("<hr>");
            case Block.Embed(var id, var url, var title) ->
                out.raw("<p class=\"embed\">").link(url, null).text(title).raw("</a></p>");
            case Block.CareCard(var id, var level, var heading, var content) -> careCard(level, heading, content);
            case Block.DoDontList(var id, var dos, var heading, var items) -> doDontList(dos, heading, items);
            case Block.Indications(var id) -> facts.indications();
            case Block.Contraindications(var id) -> facts.contraindications();
            case Block.InsuranceQuestions(var id) -> facts.insuranceQuestions();
            case Block.Faq(var id, var questions) -> faq(questions);
            case Block.EvidenceNote note -> evidenceNote(note);
            case Block.CallToAction(var id, var label, var href, var note) -> callToAction(label, href, note);
        }
    }

    private void paragraph(List<Inline> content) {
        // The editor keeps empty paragraphs to type into; read aloud, they are noise.
        if (!content.isEmpty()) {
            out.raw("<p>");
            inlines.line(content);
            out.raw("</p>");
        }
    }

    private void headingBlock(int level, List<Inline> content) {
        if (TextRenderer.lineOf(content).isEmpty()) {
            return;
        }
        // Blocks are rendered in the order in which the outline lists the headings: they stand at the top only.
        out.raw("<h" + level).attribute("id", headings.next().anchor()).raw(">");
        inlines.line(content);
        out.raw("</h" + level + ">");
    }

    private void list(String open, List<Block.Item> items, String close) {
        out.raw(open);
        for (var item : items) {
            out.raw("<li>");
            blocks(item.content());
            out.raw("</li>");
        }
        out.raw(close);
    }

    private void quote(@Nullable String cite, List<Block> content) {
        out.raw("<figure class=\"quote\"><blockquote>");
        blocks(content);
        out.raw("</blockquote>");
        if (cite != null) {
            out.element("figcaption", cite);
        }
        out.raw("</figure>");
    }

    private void image(Block.Image image) {
        var link = context.media().find(image.media());
        var alt = image.decorative() ? "" : image.alt();
        if (link.isEmpty() && alt.isEmpty() && image.caption() == null) {
            return;
        }
        out.raw("<figure class=\"image\">");
        if (link.isPresent()) {
            pictures.lazy(link.get(), alt);
        } else if (!alt.isEmpty()) {
            out.element("p", alt);
        }
        if (image.caption() != null) {
            out.element("figcaption", image.caption());
        }
        out.raw("</figure>");
    }

    private void table(Block.Table table) {
        // Wide tables scroll in a region of their own, which the keyboard can reach (WCAG 2.1.1).
        out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", table.caption() == null ? "Table" : table.caption())
                .raw("><table>");
        if (table.caption() != null) {
            out.element("caption", table.caption());
        }
        for (var row : table.rows()) {
            out.raw("<tr>");
            boolean onlyHeaders = row.cells().stream().allMatch(Block.Cell::header);
            row.cells().forEach(cell -> cell(cell, onlyHeaders ? "col" : "row"));
            out.raw("</tr>");
        }
        out.raw("</table></div>");
    }

    private void cell(Block.Cell cell, String scope) {
        var tag = cell.header() ? "th" : "td";
        out.raw("<" + tag)
                .optional("scope", cell.header() ? scope : null)
                .optional("colspan", cell.colspan() == 1 ? null : Integer.toString(cell.colspan()))
                .optional("rowspan", cell.rowspan() == 1 ? null : Integer.toString(cell.rowspan()))
                .raw(">");
        blocks(cell.content());
        out.raw("</" + tag + ">");
    }

    private void careCard(Block.CareCard.Level level, String heading, List<Block> content) {
        var kind = switch (level) {
            case NON_URGENT -> "non-urgent";
            case URGENT -> "urgent";
            case EMERGENCY -> "emergency";
        };
        out.raw("<section class=\"care-card care-card-" + kind + "\"><h3><span class=\"visually-hidden\"")
                .withOwnWords()
                .raw(">" + words(level) + "</span>")
                .text(heading)
                .raw("</h3><div>");
        blocks(content);
        out.raw("</div></section>");
    }

    private void doDontList(boolean dos, @Nullable String heading, List<Block.Item> items) {
        out.raw("<section class=\"" + (dos ? "do-list" : "dont-list") + "\">");
        if (heading == null) {
            out.own("h3", doOrDont(dos));
        } else {
            // Those who see the page see ticks or crosses.
            out.raw("<h3><span class=\"visually-hidden\"")
                    .withOwnWords()
                    .raw(">")
                    .text(doOrDont(dos) + ": ")
                    .raw("</span>")
                    .text(heading)
                    .raw("</h3>");
        }
        list("<ul>", items, "</ul>");
        out.raw("</section>");
    }

    private void faq(List<Block.Question> questions) {
        out.raw("<div class=\"faq\">");
        for (var item : questions) {
            out.raw("<details>").element("summary", item.question()).raw("<div>");
            blocks(item.answer());
            out.raw("</div></details>");
        }
        out.raw("</div>");
    }

    private void evidenceNote(Block.EvidenceNote note) {
        out.raw("<aside class=\"evidence\"><p>")
                .own("strong", "Certainty of the evidence: " + note.grade().words());
        facts.citations(note.references());
        out.raw("</p>");
        blocks(note.content());
        out.raw("</aside>");
    }

    private void callToAction(String label, String href, @Nullable String note) {
        out.raw("<div class=\"action\">").link(href, null).text(label).raw("</a>");
        if (note != null) {
            out.element("p", note);
        }
        out.raw("</div>");
    }
}
