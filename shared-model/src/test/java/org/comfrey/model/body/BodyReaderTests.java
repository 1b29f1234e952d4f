package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comfrey.model.body.Trees.attrs;
import static org.comfrey.model.body.Trees.citation;
import static org.comfrey.model.body.Trees.doc;
import static org.comfrey.model.body.Trees.everything;
import static org.comfrey.model.body.Trees.item;
import static org.comfrey.model.body.Trees.link;
import static org.comfrey.model.body.Trees.mark;
import static org.comfrey.model.body.Trees.node;
import static org.comfrey.model.body.Trees.paragraph;
import static org.comfrey.model.body.Trees.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.comfrey.model.treatment.EvidenceGrade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTests {

    @Test
    void givesEachBlockAnIdOfItsOwn() {
        var twice = doc(
                node("paragraph", attrs("id", "a")),
                node("bulletList", node("listItem", attrs("id", "a"), node("paragraph"))));
        assertThat(pointers(twice)).containsExactly("/content/1/content/0/attrs/id");
        assertThat(BodyReader.readStored(twice).blocks()).hasSize(2);
    }

    @Test
    void readsEveryKindOfBlock() {
        var kinds = BodyReader.read(everything()).blocks().stream()
                .map(Object::getClass)
                .distinct();

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Block.class.getPermittedSubclasses()).toArray(Class[]::new));
    }

    @Test
    void readsWhatIsLeftOutAsItsUsualValue() {
        var body = BodyReader.read(doc(node("orderedList", item("a")), node("codeBlock")));

        assertThat(((Block.OrderedList) body.blocks().getFirst()).start()).isEqualTo(1);
        assertThat(body.blocks().getLast()).isEqualTo(new Block.Code(null, null, ""));
    }

    @Test
    void takesNullForAnAttributeThatIsLeftOut() {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put("cite", null);
        attributes.put("id", null);
        var quote = node("blockquote", paragraph("a"));
        quote.put("attrs", attributes);
        var body = BodyReader.read(doc(quote));

        assertThat(((Block.Quote) body.blocks().getFirst()).cite()).isNull();
    }

    @Test
    void readsAnEmptyDocument() {
        assertThat(BodyReader.read(Map.of("type", "doc"))).isEqualTo(Body.empty());
    }

    @Test
    void keepsTheIdOfABlockAndTheMarksOfABreak() {
        var lineBreak = node("hardBreak");
        lineBreak.put("marks", List.of(mark("bold")));
        var body = BodyReader.read(doc(node("paragraph", attrs("id", "p_1-a"), lineBreak)));

        assertThat(body.blocks())
                .containsExactly(new Block.Paragraph("p_1-a", List.of(new Inline.HardBreak(List.of(Mark.Style.BOLD)))));
    }

    @Test
    void readsTheGradeOfANote() {
        var note = node("evidenceNote", attrs("grade", "veryLow"), paragraph("a"));

        assertThat(((Block.EvidenceNote) BodyReader.read(doc(note)).blocks().getFirst()).grade())
                .isEqualTo(EvidenceGrade.VERY_LOW);
    }

    @Test
    void refusesWhatIsNoDocument() {
        for (var tree : Arrays.asList(null, "text", 1, List.of(), Map.of(), Map.of("type", "paragraph"))) {
            assertThat(pointers(tree)).containsExactly("");
        }
    }

    @Test
    void pointsAtAnUnknownNode() {
        assertThat(pointers(doc(paragraph("a"), node("iframe")))).containsExactly("/content/1/type");
    }

    @Test
    void pointsAtAnUnknownAttributeAndEscapesItsName() {
        assertThat(pointers(doc(node("paragraph", attrs("on/click~", "alert(1)")))))
                .containsExactly("/content/0/attrs/on~1click~0");
    }

    @Test
    void pointsAtAnUnknownMember() {
        var paragraph = paragraph("a");
        paragraph.put("html", "<b>");
        var document = doc(paragraph);
        document.put("version", 1);

        assertThat(pointers(document)).containsExactlyInAnyOrder("/version", "/content/0/html");
    }

    @Test
    void pointsAtAttributesThatAreMissing() {
        assertThat(pointers(doc(
                        node("heading", text("a")),
                        node("image"),
                        node("embed"),
                        node("careCard", paragraph("a")),
                        node("doDontList", item("a")),
                        node("faq", node("faqItem", paragraph("a"))),
                        node("evidenceNote", paragraph("a")),
                        node("callToAction"))))
                .containsExactlyInAnyOrder(
                        "/content/0/attrs/level",
                        "/content/1/attrs/media",
                        "/content/1/attrs/alt",
                        "/content/2/attrs/url",
                        "/content/2/attrs/title",
                        "/content/3/attrs/level",
                        "/content/3/attrs/heading",
                        "/content/4/attrs/kind",
                        "/content/5/content/0/attrs/question",
                        "/content/6/attrs/grade",
                        "/content/7/attrs/label",
                        "/content/7/attrs/href");
    }

    @Test
    void pointsAtAttributesOfTheWrongType() {
        assertThat(pointers(doc(
                        node("heading", attrs("level", "2"), text("a")),
                        node("heading", attrs("level", 1), text("a")),
                        node("heading", attrs("level", 2.5), text("a")),
                        node("image", attrs("media", "m", "alt", 1, "decorative", "yes")),
                        node("orderedList", attrs("start", -1), item("a")),
                        node("paragraph", attrs("id", "no spaces")),
                        node("evidenceNote", attrs("grade", "high", "references", "one"), paragraph("a")))))
                .containsExactlyInAnyOrder(
                        "/content/0/attrs/level",
                        "/content/1/attrs/level",
                        "/content/2/attrs/level",
                        "/content/3/attrs/alt",
                        "/content/3/attrs/alt",
                        "/content/3/attrs/decorative",
                        "/content/4/attrs/start",
                        "/content/5/attrs/id",
                        "/content/6/attrs/references");
    }

    @Test
    void letsAPictureGoWithoutWordsOnlyWhenItIsDecorative() {
        assertThat(pointers(doc(node("image", attrs("media", "m", "alt", " ")))))
                .containsExactly("/content/0/attrs/alt");
        assertThat(pointers(doc(node("image", attrs("media", "m", "decorative", true)))))
                .isEmpty();
    }

    @Test
    void refusesBlocksWhereTheyMayNotStand() {
        var heading = node("heading", attrs("level", 2), text("a"));
        assertThat(pointers(doc(
                        node("listItem", paragraph("a")),
                        text("a"),
                        node("bulletList", paragraph("a")),
                        node("blockquote", heading),
                        node("paragraph", paragraph("a")),
                        node("table", node("tableRow", paragraph("a"))),
                        node("faq", node("faqItem", attrs("question", "a"), node("faq"))))))
                .containsExactlyInAnyOrder(
                        "/content/0",
                        "/content/1",
                        "/content/2/content/0",
                        "/content/3/content/0",
                        "/content/4/content/0",
                        "/content/5/content/0/content/0",
                        "/content/6/content/0/content/0");
    }

    @Test
    void keepsACareCardToPlainProseAtEveryLevel() {
        var card = attrs("level", "emergency", "heading", "Call for help");
        var quote = node("blockquote", paragraph("a"));

        assertThat(pointers(doc(
                        node("careCard", card, quote),
                        node("careCard", card, node("bulletList", node("listItem", paragraph("a"), quote))))))
                .containsExactly("/content/0/content/0", "/content/1/content/0/content/0/content/1");
    }

    @Test
    void refusesPartsThatAreEmpty() {
        assertThat(pointers(doc(
                        node("bulletList"),
                        node("bulletList", node("listItem")),
                        node("blockquote"),
                        node("table", node("tableRow")),
                        node("faq"))))
                .containsExactly(
                        "/content/0/content",
                        "/content/1/content/0/content",
                        "/content/2/content",
                        "/content/3/content/0/content",
                        "/content/4/content");
    }

    @Test
    void refusesContentInWhatHasNone() {
        assertThat(pointers(doc(node("indications", paragraph("a")), node("horizontalRule", text("a")))))
                .containsExactly("/content/0/content", "/content/1/content");
    }

    @Test
    void saysOnceThatContentIsNoList() {
        var list = node("bulletList");
        list.put("content", "items");

        assertThat(pointers(doc(list))).containsOnly("/content/0/content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "javascript&colon;alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:\\\\evil.example",
                "https://user:secret@evil.example/",
                "http://",
                "relative",
                "",
                "https://a.example/\u202Egnp.exe",
                "https://a.example/\uD800",
                "/a\u0000b"
            })
    void refusesBadLinks(String href) {
        var inText = doc(node("paragraph", text("a", link(href))));
        var inBlocks = doc(
                node("callToAction", attrs("label", "a", "href", href)),
                node("embed", attrs("url", href, "title", "a")));

        assertThat(pointers(inText)).containsExactly("/content/0/content/0/marks/0/attrs/href");
        assertThat(pointers(inBlocks)).containsExactly("/content/0/attrs/href", "/content/1/attrs/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x?y=1&z=2#f",
                "http://a.example",
                "mailto:desk@a.example",
                "tel:+441234567890",
                "/articles/x",
                "/",
                "#how-it-works"
            })
    void takesGoodLinks(String href) {
        assertThat(pointers(doc(node("paragraph", text("a", link(href)))))).isEmpty();
    }

    @Test
    void embedsOnlyWhatIsOnTheWeb() {
        assertThat(pointers(doc(node("embed", attrs("url", "mailto:a@b.example", "title", "a")))))
                .containsExactly("/content/0/attrs/url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a\u0007b", "a\nb", "a\tb", "\uD83D", "\uDE00\uD83D", "a\u202Eb", "\u0085"})
    void refusesTextThatCannotBeShown(String text) {
        assertThat(pointers(doc(paragraph(text)))).containsExactly("/content/0/content/0/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩🏽‍⚕️ 😀", "العلاج", "טיפול", "e\u0301", "<script>", "a\u00A0b"})
    void takesTextOfEveryScript(String text) {
        assertThat(pointers(doc(paragraph(text)))).isEmpty();
    }

    @Test
    void takesLinesInCodeOnlyAndNoMarksThere() {
        assertThat(pointers(doc(node("codeBlock", text("a\n\tb"))))).isEmpty();
        assertThat(pointers(doc(node("codeBlock", text("a", mark("bold"))))))
                .containsExactly("/content/0/content/0/marks");
        assertThat(pointers(doc(node("codeBlock", node("hardBreak"))))).containsExactly("/content/0/content/0");
    }

    @Test
    void pointsAtWhatIsWrongWithMarks() {
        assertThat(pointers(doc(
                        node("paragraph", text("a", mark("blink"))),
                        node("paragraph", text("a", mark("bold"), mark("bold"))),
                        node("paragraph", text("a", link("/a"), link("/b"))),
                        node("paragraph", text("a", citation("no key"))),
                        node("paragraph", text("a", node("bold", attrs("style", "x")))),
                        node("paragraph", text("a", Map.of("type", "bold", "attrs", 1))),
                        node("paragraph", text("a", node("link", attrs("href", "/a", "onclick", "x")))))))
                .containsExactly(
                        "/content/0/content/0/marks/0/type",
                        "/content/1/content/0/marks/1",
                        "/content/2/content/0/marks/1",
                        "/content/3/content/0/marks/0/attrs/reference",
                        "/content/4/content/0/marks/0/attrs/style",
                        "/content/5/content/0/marks/0/attrs",
                        "/content/6/content/0/marks/0/attrs/onclick");
    }

    @Test
    void tellsOfEverythingAtOnceButOnlySoMuch() {
        var blocks = new ArrayList<Object>(Collections.nCopies(10_000, node("iframe")));
        var attributes = new HashMap<String, Object>();
        IntStream.range(0, 10_000).forEach(i -> attributes.put("a" + i, i));

        assertThat(pointers(Map.of("type", "doc", "content", blocks))).hasSize(Body.MOST_PROBLEMS);
        assertThat(pointers(doc(node("paragraph", new Trees.Attrs(attributes)))))
                .hasSize(Body.MOST_PROBLEMS);
    }

    @Test
    void cutsAndMendsNamesInPointers() {
        var name = "\uD800" + "~".repeat(200);

        assertThat(pointers(doc(node("paragraph", attrs(name, 1)))))
                .containsExactly("/content/0/attrs/\uFFFD" + "~0".repeat(99));
    }

    @Test
    void survivesKeysThatAreNoStrings() {
        var deep = deep(10_000);
        var members = new HashMap<@Nullable Object, Object>(Map.of("type", "paragraph"));
        members.put(null, "a");
        var attributes = new HashMap<@Nullable Object, Object>();
        attributes.put(null, deep);
        attributes.put(7, deep);
        members.put("attrs", attributes);

        assertThat(pointers(Map.of("type", "doc", "content", List.of(members))))
                .containsOnly("/content/0/?", "/content/0/attrs/?");
    }

    @Test
    void allowsEightLevelsAndNoMore() {
        assertThat(pointers(doc(quotes(Body.DEEPEST - 1)))).isEmpty();
        assertThat(pointers(doc(quotes(Body.DEEPEST))))
                .containsExactly("/content/0" + "/content/0".repeat(Body.DEEPEST - 1) + "/content");
    }

    @Test
    void survivesATreeThatIsTenThousandDeep() {
        assertThat(pointers(doc(quotes(10_000)))).hasSize(1);
        assertThat(pointers(deep(10_000))).isNotEmpty();
        assertThat(pointers(doc(node("paragraph", attrs("id", deep(10_000)))))).containsExactly("/content/0/attrs/id");
    }

    @Test
    void allowsTwoThousandBlocksAndNoMore() {
        var blocks = new ArrayList<Object>(Collections.nCopies(Body.MOST_BLOCKS, node("paragraph")));
        assertThat(pointers(Map.of("type", "doc", "content", blocks))).isEmpty();

        blocks.add(node("paragraph"));
        assertThat(pointers(Map.of("type", "doc", "content", blocks))).containsExactly("/content/" + Body.MOST_BLOCKS);
    }

    @Test
    void countsTheBytesOfTheWholeText() {
        var run = text("あ".repeat(Body.LONGEST_RUN));
        assertThat(pointers(doc(paragraphOf(34, run)))).isEmpty();
        assertThat(pointers(doc(paragraphOf(35, run)))).containsExactly("");
    }

    @Test
    void countsWhatIsNoText() {
        assertThat(pointers(doc(paragraphOf(60_000, node("hardBreak"))))).containsExactly("");
    }

    @Test
    void limitsARunOfTextAndALine() {
        assertThat(pointers(doc(paragraph("a".repeat(Body.LONGEST_RUN))))).isEmpty();
        assertThat(pointers(doc(paragraph("a".repeat(Body.LONGEST_RUN + 1)))))
                .containsExactly("/content/0/content/0/text");
        assertThat(pointers(doc(node("blockquote", attrs("cite", "a".repeat(Body.LONGEST_LINE + 1)), paragraph("a")))))
                .containsExactly("/content/0/attrs/cite");
    }

    @Test
    void makesBlocksThatNobodyCanChange() {
        var content = new ArrayList<Object>(List.of(paragraph("a")));
        var body = BodyReader.read(Map.of("type", "doc", "content", content));
        content.clear();

        assertThat(body.blocks()).hasSize(1);
        assertThatThrownBy(() -> body.blocks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesToPutUnsafeBlocksTogether() {
        assertThatThrownBy(() -> new Mark.Link("javascript:alert(1)", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.CallToAction(null, "a", "javascript:alert(1)", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Embed(null, "javascript:alert(1)", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Heading(null, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> paragraphOf(int times, Map<String, Object> inline) {
        var paragraph = node("paragraph");
        paragraph.put("content", Collections.nCopies(times, inline));
        return paragraph;
    }

    private static Map<String, Object> quotes(int levels) {
        var tree = paragraph("a");
        for (int i = 0; i < levels; i++) {
            tree = node("blockquote", tree);
        }
        return tree;
    }

    private static Map<String, Object> deep(int levels) {
        Map<String, Object> tree = new HashMap<>();
        for (int i = 0; i < levels; i++) {
            tree = new HashMap<>(Map.of("type", "doc", "content", List.of(tree)));
        }
        return tree;
    }

    private static List<String> pointers(@Nullable Object tree) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> BodyReader.read(tree));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::pointer).toList();
    }
}
