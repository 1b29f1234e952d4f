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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownRendererTests {

    @Test
    void keepsWhatPeopleTypedAsText() {
        assertThat(markdown(paragraph("*a* [b](c) <d> `e` # | ~ & ! \\")))
                .isEqualTo("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\# \\| \\~ \\& \\! \\\\");
        assertThat(markdown(paragraph("1. no list"))).isEqualTo("1\\. no list");
        assertThat(markdown(paragraph("- no list"))).isEqualTo("\\- no list");
        assertThat(markdown(paragraph("    no code"))).isEqualTo("no code");
    }

    @Test
    void setsMarksAtTheWordsAndJoinsNeighbours() {
        assertThat(markdown(node(
                        "paragraph", text("a "), text("b ", mark("bold")), text("c", mark("bold"), mark("italic")))))
                .isEqualTo("a **b *c***");
        assertThat(markdown(node("paragraph", text(" a ", mark("italic")), text("b"))))
                .isEqualTo("*a* b");
    }

    @Test
    void keepsABreakOutsideOfTheSigns() {
        var lineBreak = node("hardBreak");
        lineBreak.put("marks", List.of(mark("bold")));

        assertThat(markdown(node("paragraph", text("a", mark("bold")), lineBreak, text("- b"))))
                .isEqualTo("**a**\\\n\\- b");
    }

    @Test
    void writesLinksWithTitlesAndNumbersOfSources() {
        var titled = node("link", attrs("href", "/a_(b)", "title", "Say \"a\""));

        assertThat(markdown(node("paragraph", text("a]", titled, citation("cochrane")))))
                .isEqualTo("[a\\]](</a_(b)> \"Say \\\"a\\\"\") [2]");
        assertThat(markdown(node("paragraph", text("b", link("/b"), mark("bold")))))
                .isEqualTo("[**b**](</b>)");
    }

    @Test
    void fencesCodeThatHasFences() {
        assertThat(markdown(node("codeBlock", attrs("language", "md"), text("```\na"))))
                .isEqualTo("````md\n```\na\n````");
        assertThat(markdown(node("paragraph", text("``a`", mark("code"))))).isEqualTo("``` ``a` ```");
    }

    @Test
    void nestsLists() {
        assertThat(markdown(node(
                        "orderedList",
                        attrs("start", 9),
                        node("listItem", paragraph("a"), node("bulletList", item("b"))),
                        item("c"))))
                .isEqualTo("9. a\n\n   - b\n10. c");
    }

    @Test
    void writesTablesInRows() {
        var code = node("tableCell", node("paragraph", text("a|b", mark("code"))));

        assertThat(markdown(node(
                        "table",
                        attrs("caption", "Doses"),
                        node("tableRow", node("tableHeader", paragraph("a")), node("tableHeader", paragraph("b|c"))),
                        node("tableRow", node("tableCell", paragraph("1"), paragraph("2")), code))))
                .isEqualTo("**Doses**\n\n| a | b\\|c |\n| --- | --- |\n| 1 2 | `a\\|b` |");
    }

    @Test
    void saysHowSoonAndHowStrict() {
        assertThat(markdown(node("careCard", attrs("level", "urgent", "heading", "Call"), paragraph("a"))))
                .isEqualTo("> **Urgent advice: Call**\n> \n> a");
        assertThat(markdown(node("contraindications")))
                .isEqualTo("- Never with **low back pain**: low back pain\n- Ask a doctor first with **fever**");
        assertThat(markdown(node("doDontList", attrs("kind", "dont", "heading", "At home"), item("lie"))))
                .isEqualTo("**Don’t: At home**\n\n- lie");
        assertThat(markdown(node("indications")))
                .isEqualTo("- low back pain (M54.5): certainty low [2]  \n  low back pain");
        assertThat(markdown(node("insuranceQuestions")))
                .isEqualTo(
                        "**Questions for your insurer**\n\n- low back pain\n\n**Have these codes ready**\n\n- M54.5: low back pain");
    }

    @Test
    void writesTheOtherBlocks() {
        assertThat(markdown(
                        node("heading", attrs("level", 3), text("A"), node("hardBreak"), text("B")),
                        node("heading", attrs("level", 2)),
                        node("horizontalRule"),
                        node("blockquote", attrs("cite", "C"), paragraph("q")),
                        node("embed", attrs("url", "https://a.example", "title", "T")),
                        node("faq", node("faqItem", attrs("question", "Why?"), paragraph("So."))),
                        node("evidenceNote", attrs("grade", "low"), paragraph("n")),
                        node("callToAction", attrs("label", "Book", "href", "/b")),
                        node("image", attrs("media", "m", "alt", "A back"))))
                .isEqualTo(String.join(
                        "\n\n",
                        "### A B",
                        "---",
                        "> q\n> \n> — C",
                        "[T](<https://a.example>)",
                        "**Why?**",
                        "So.",
                        "> **Certainty of the evidence: low**\n> \n> n",
                        "[Book](</b>)",
                        "A back"));
    }

    @Test
    void takesNoTimeForManySpaces() {
        var spaces = node("paragraph");
        spaces.put("content", Collections.nCopies(90, text(" ".repeat(Body.LONGEST_RUN), mark("bold"))));
        var table = node("table", node("tableRow", node("tableCell", spaces)));
        var body = BodyReader.read(doc(table));

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> MarkdownRenderer.render(body, Facts.context()));
    }

    @SafeVarargs
    private static String markdown(Map<String, Object>... blocks) {
        var markdown = MarkdownRenderer.render(BodyReader.read(doc(blocks)), Facts.context());
        assertThat(markdown).endsWith("\n");
        return markdown.substring(0, markdown.length() - 1);
    }
}
