package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.Text;
import org.comfrey.model.treatment.Treatment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

class RendererProperties {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "figure",
            "blockquote",
            "figcaption",
            "img",
            "div",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "pre",
            "code",
            "hr",
            "a",
            "section",
            "span",
            "details",
            "summary",
            "aside",
            "strong",
            "em",
            "s",
            "sup",
            "sub",
            "br");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "href",
            "title",
            "rel",
            "src",
            "alt",
            "width",
            "height",
            "loading",
            "decoding",
            "role",
            "tabindex",
            "aria-label",
            "scope",
            "colspan",
            "rowspan",
            "start");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void htmlHoldsNothingButWhatTheRendererWrites(
            @ForAll("valid") Map<String, Object> tree, @ForAll("words") String words) {
        var body = BodyReader.read(tree);
        var page = parsed(HtmlRenderer.render(body, Facts.context(visible(words))));

        assertIsHarmless(page);
        assertThat(page.select("a a")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h2, h3, h4").stream()
                        .filter(heading -> heading.hasAttr("id"))
                        .map(Element::id))
                .containsExactlyElementsOf(BodyOutline.of(body).entries().stream()
                        .map(BodyOutline.Entry::anchor)
                        .toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void textInAPageIsWhatWasTyped(@ForAll("words") String words) {
        var body = new Body(List.of(new Block.Paragraph(null, List.of(new Inline.Text(words, List.of())))));
        var paragraph = parsed(HtmlRenderer.render(body, Facts.context())).selectFirst("p");

        assertThat(paragraph).isNotNull();
        assertThat(paragraph.wholeText()).isEqualTo(words);
        assertThat(paragraph.children()).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void evenWhatNoReaderLetsThroughStaysText(@ForAll String words) {
        var inline = new Inline.Text(words, List.of(new Mark.Link("/a", words), Mark.Style.BOLD));
        var body = new Body(List.of(
                new Block.Paragraph(null, List.of(inline)),
                new Block.CareCard(null, Block.CareCard.Level.URGENT, words, List.of()),
                new Block.Table(null, words, List.of()),
                new Block.Code(null, words, words)));

        assertIsHarmless(parsed(HtmlRenderer.render(body, Facts.context())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void markdownAndTextTakeEveryBody(@ForAll("valid") Map<String, Object> tree, @ForAll("words") String words) {
        var body = BodyReader.read(tree);
        var context = Facts.context(visible(words));

        assertThat(MarkdownRenderer.render(body, context)).endsWith("\n");
        assertThat(TextRenderer.render(body, context.treatment())).doesNotContain("\u0000");
        assertThat(TextRenderer.render(body, Treatment.none())).isEqualTo(TextRenderer.textOf(body));
    }

    private static Document parsed(Html html) {
        var errors = ParseErrorList.tracking(10);
        var page = Jsoup.parseBodyFragment(html.markup());
        Parser.parseFragment(html.markup(), page.body(), "", errors);
        // A page cannot hold a NUL however it is written, and the parser complains of each.
        if (html.markup().indexOf('\0') < 0) {
            assertThat(errors).isEmpty();
        }
        return page;
    }

    private static void assertIsHarmless(Document page) {
        var strange = new HashSet<String>();
        for (var element : page.body().children().select("*")) {
            if (!ELEMENTS.contains(element.tagName())) {
                strange.add("<" + element.tagName() + ">");
            }
            for (var attribute : element.attributes()) {
                if (!ATTRIBUTES.contains(attribute.getKey())) {
                    strange.add(attribute.getKey());
                }
                if (Set.of("href", "src").contains(attribute.getKey()) && !Href.isSafe(attribute.getValue())) {
                    strange.add(attribute.getValue());
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    @Provide
    Arbitrary<Map<String, Object>> valid() {
        return RandomTrees.valid();
    }

    /** Facts are no facts when nobody can see them. */
    private static String visible(String words) {
        return Text.isVisible(words) ? words : "A" + words;
    }

    @Provide
    Arbitrary<String> words() {
        return RandomTrees.words();
    }
}
