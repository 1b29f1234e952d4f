package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.body.Trees.attrs;
import static org.comfrey.model.body.Trees.citation;
import static org.comfrey.model.body.Trees.doc;
import static org.comfrey.model.body.Trees.item;
import static org.comfrey.model.body.Trees.link;
import static org.comfrey.model.body.Trees.mark;
import static org.comfrey.model.body.Trees.node;
import static org.comfrey.model.body.Trees.paragraph;
import static org.comfrey.model.body.Trees.text;

import java.util.List;
import java.util.Map;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Treatment;
import org.junit.jupiter.api.Test;

class HtmlRendererTests {

    @Test
    void escapesTextAndAttributes() {
        assertThat(html(paragraph("<script>&\"'"))).isEqualTo("<p>&lt;script&gt;&amp;&quot;&#39;</p>");
        assertThat(html(node("table", attrs("caption", "\"><b>"), node("tableRow", node("tableCell", paragraph("a"))))))
                .contains("aria-label=\"&quot;&gt;&lt;b&gt;\"")
                .contains("<caption>&quot;&gt;&lt;b&gt;</caption>");
    }

    @Test
    void showsMarksAsElements() {
        assertThat(html(node(
                        "paragraph",
                        text("a", mark("bold"), mark("italic")),
                        text("b", mark("strike")),
                        text("c", mark("code")),
                        text("d", mark("superscript")),
                        text("e", mark("subscript")),
                        node("hardBreak"))))
                .isEqualTo("<p><strong><em>a</em></strong><s>b</s><code>c</code><sup>d</sup><sub>e</sub><br></p>");
    }

    @Test
    void makesOneLinkOfNeighboursThatShareIt() {
        assertThat(html(node(
                        "paragraph",
                        text("see ", link("/a")),
                        text("this", mark("bold"), link("/a")),
                        text("!", link("/b")))))
                .isEqualTo("<p><a href=\"/a\">see <strong>this</strong></a><a href=\"/b\">!</a></p>");
    }

    @Test
    void numbersACitationOnceAndOutsideOfLinks() {
        assertThat(html(node(
                        "paragraph",
                        text("it ", link("/a"), citation("cochrane")),
                        text("helps", mark("bold"), link("/a"), citation("cochrane")))))
                .isEqualTo("<p><a href=\"/a\">it <strong>helps</strong></a>"
                        + "<sup class=\"citation\"><a href=\"#ref-cochrane\">"
                        + "<span class=\"visually-hidden\">Reference </span>2</a></sup></p>");
    }

    @Test
    void leavesOutTheNumberOfAReferenceThatIsGone() {
        assertThat(html(node("paragraph", text("a", citation("gone"))))).isEqualTo("<p>a</p>");
    }

    @Test
    void keepsOtherSitesFromTheWindowThatOpenedThem() {
        assertThat(html(node("paragraph", text("a", link("https://a.example/?x=1&y=2")))))
                .isEqualTo("<p><a href=\"https://a.example/?x=1&amp;y=2\" rel=\"noopener\">a</a></p>");
        assertThat(html(node("paragraph", text("a", link("/here"))))).doesNotContain("rel=");
    }

    @Test
    void givesHeadingsTheAnchorsOfTheOutline() {
        assertThat(html(
                        node("heading", attrs("level", 2), text("Is it "), text("safe?", mark("italic"))),
                        node("heading", attrs("level", 3)),
                        node("heading", attrs("level", 3), text("Is it safe?"))))
                .isEqualTo(
                        "<h2 id=\"s-is-it-safe\">Is it <em>safe?</em></h2><h3 id=\"s-is-it-safe-2\">Is it safe?</h3>");
    }

    @Test
    void leavesEmptyParagraphsOut() {
        assertThat(html(node("paragraph"))).isEmpty();
    }

    @Test
    void showsLists() {
        assertThat(html(node("bulletList", item("a")), node("orderedList", attrs("start", 3), item("b"))))
                .isEqualTo("<ul><li><p>a</p></li></ul><ol start=\"3\"><li><p>b</p></li></ol>");
    }

    @Test
    void showsAQuoteWithItsSource() {
        assertThat(html(node("blockquote", attrs("cite", "A & B"), paragraph("a"))))
                .isEqualTo("<figure class=\"quote\"><blockquote><p>a</p></blockquote>"
                        + "<figcaption>A &amp; B</figcaption></figure>");
    }

    @Test
    void showsAPicture() {
        var picture = node("image", attrs("media", "m1", "alt", "A back", "caption", "Fig. 1"));

        assertThat(HtmlRenderer.render(BodyReader.read(doc(picture)), Facts.withPictures())
                        .markup())
                .isEqualTo("<figure class=\"image\"><img loading=\"lazy\" decoding=\"async\""
                        + " src=\"/media/m1?w=1&amp;h=2\" alt=\"A back\" width=\"640\" height=\"480\">"
                        + "<figcaption>Fig. 1</figcaption></figure>");
    }

    @Test
    void showsTheWordsOfAPictureThatIsMissing() {
        assertThat(html(node("image", attrs("media", "m1", "alt", "A back", "caption", "Fig. 1"))))
                .isEqualTo("<figure class=\"image\"><p>A back</p><figcaption>Fig. 1</figcaption></figure>");
        assertThat(html(node("image", attrs("media", "m1", "decorative", true))))
                .isEmpty();
    }

    @Test
    void letsWideTablesScrollInARegionForTheKeyboard() {
        var html = html(node(
                "table",
                attrs("caption", "Doses"),
                node("tableRow", node("tableHeader", paragraph("Week")), node("tableHeader", paragraph("Dose"))),
                node(
                        "tableRow",
                        node("tableHeader", paragraph("1")),
                        node("tableCell", attrs("rowspan", 2), paragraph("2")))));

        assertThat(html)
                .startsWith(
                        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Doses\"><table><caption>Doses</caption>")
                .contains("<tr><th scope=\"col\"><p>Week</p></th><th scope=\"col\"><p>Dose</p></th></tr>")
                .contains("<tr><th scope=\"row\"><p>1</p></th><td rowspan=\"2\"><p>2</p></td></tr>");
    }

    @Test
    void showsCodeADividerAndAnEmbedAsALink() {
        assertThat(html(
                        node("codeBlock", attrs("language", "c++"), text("a<b\nc")),
                        node("horizontalRule"),
                        node("embed", attrs("url", "https://a.example/v", "title", "A film"))))
                .isEqualTo("<pre><code class=\"language-c++\">a&lt;b\nc</code></pre><hr>"
                        + "<p class=\"embed\"><a href=\"https://a.example/v\" rel=\"noopener\">A film</a></p>");
    }

    @Test
    void saysBeforeTheHeadingOfACareCardHowSoon() {
        assertThat(html(card("nonUrgent"))).contains("care-card-non-urgent").contains("Non-urgent advice: ");
        assertThat(html(card("emergency"))).contains("care-card-emergency").contains("Immediate action required: ");
        assertThat(html(card("urgent")))
                .isEqualTo("<section class=\"care-card care-card-urgent\">"
                        + "<h3><span class=\"visually-hidden\">Urgent advice: </span>See a doctor if:</h3>"
                        + "<div><p>it is numb</p></div></section>");
    }

    @Test
    void saysWhetherAListIsOfDosOrDonts() {
        assertThat(html(node("doDontList", attrs("kind", "do"), item("walk"))))
                .isEqualTo("<section class=\"do-list\"><h3>Do</h3><ul><li><p>walk</p></li></ul></section>");
        assertThat(html(node("doDontList", attrs("kind", "dont", "heading", "At home"), item("lie"))))
                .contains("<h3><span class=\"visually-hidden\">Don’t: </span>At home</h3>");
    }

    @Test
    void showsTheFactsOfTheTreatment() {
        assertThat(html(node("indications")))
                .contains("<th scope=\"row\">low back pain<sup")
                .contains("<td>M54.5</td><td>low<p>low back pain</p></td>");
        assertThat(html(node("contraindications")))
                .contains("<span class=\"severity\">Never with</span> <strong>low back pain</strong>: low back pain")
                .contains("<span class=\"severity\">Ask a doctor first with</span> <strong>fever</strong></li>");
        assertThat(html(node("insuranceQuestions")))
                .contains("<h3>Questions for your insurer</h3>")
                .contains("<li>M54.5: low back pain</li>");
    }

    @Test
    void showsCodesForTheInsurerWithoutQuestions() {
        var treatment = Treatment.none().toBuilder()
                .insurance(new Insurance(List.of(), List.of("97140")))
                .build();
        var context = new RenderContext(treatment, List.of(), MediaLinks.none(), OwnWords.on(OwnWords.LANGUAGE));

        assertThat(HtmlRenderer.render(BodyReader.read(doc(node("insuranceQuestions"))), context)
                        .markup())
                .isEqualTo("<div class=\"insurance\"><h3>Have these codes ready</h3><ul><li>97140</li></ul></div>");
    }

    @Test
    void saysWhichWordsAreOursInATextOfAnotherLanguage() {
        var plain = Facts.context();
        var arabic = new RenderContext(
                plain.treatment(), plain.references(), plain.media(), OwnWords.on(new LanguageTag("ar")));
        var card = node("careCard", attrs("level", "urgent", "heading", "عنوان"), paragraph("نص"));
        var list = node("doDontList", attrs("kind", "do"), item("نص"));
        var body = BodyReader.read(doc(card, list, node("indications"), node("contraindications")));
        assertThat(HtmlRenderer.render(body, arabic).markup())
                .contains("<span class=\"visually-hidden\" lang=\"en\" dir=\"ltr\">Urgent advice: </span>عنوان")
                .contains("<h3 lang=\"en\" dir=\"ltr\">Do</h3>")
                .contains("<caption lang=\"en\" dir=\"ltr\">What it is used for</caption>")
                .contains("<td><span lang=\"en\" dir=\"ltr\">low</span>")
                .contains("<span class=\"severity\" lang=\"en\" dir=\"ltr\">Never with</span>");
    }

    @Test
    void saysInEveryFormThatATreatmentIsForEverybody() {
        var context = Facts.forEverybody("For everybody, also <small> children.");
        var body = BodyReader.read(doc(node("contraindications")));

        assertThat(HtmlRenderer.render(body, context).markup())
                .isEqualTo("<p>For everybody, also &lt;small&gt; children.</p>");
        assertThat(MarkdownRenderer.render(body, context)).contains("For everybody, also");
        assertThat(TextRenderer.render(body, context.treatment())).isEqualTo("For everybody, also <small> children.");
    }

    @Test
    void showsNothingWhereThereAreNoFacts() {
        var context = new RenderContext(Treatment.none(), List.of(), MediaLinks.none(), OwnWords.on(OwnWords.LANGUAGE));
        var body = BodyReader.read(doc(node("indications"), node("contraindications"), node("insuranceQuestions")));

        assertThat(HtmlRenderer.render(body, context).markup()).isEmpty();
    }

    @Test
    void showsQuestionsNotesAndCalls() {
        assertThat(html(node("faq", node("faqItem", attrs("question", "Why?"), paragraph("So.")))))
                .isEqualTo("<div class=\"faq\"><details><summary>Why?</summary><div><p>So.</p></div></details></div>");
        assertThat(html(node(
                        "evidenceNote", attrs("grade", "veryLow", "references", List.of("cochrane")), paragraph("a"))))
                .startsWith("<aside class=\"evidence\"><p><strong>Certainty of the evidence: very low</strong><sup")
                .endsWith("<p>a</p></aside>");
        assertThat(html(node("callToAction", attrs("label", "Book", "href", "/book", "note", "Free"))))
                .isEqualTo("<div class=\"action\"><a href=\"/book\">Book</a><p>Free</p></div>");
    }

    private static Map<String, Object> card(String level) {
        return node("careCard", attrs("level", level, "heading", "See a doctor if:"), paragraph("it is numb"));
    }

    @SafeVarargs
    private static String html(Map<String, Object>... blocks) {
        return HtmlRenderer.render(BodyReader.read(doc(blocks)), Facts.context())
                .markup();
    }
}
