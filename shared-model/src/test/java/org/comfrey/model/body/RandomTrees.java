package org.comfrey.model.body;

import static org.comfrey.model.body.Trees.attrs;
import static org.comfrey.model.body.Trees.node;
import static org.comfrey.model.body.Trees.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.comfrey.model.input.Text;

/** Trees as the grammar allows them, with hostile words in every place that takes words; and trees that are junk. */
final class RandomTrees {

    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</p></div></section><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "<!--",
        "]]>",
        "&lt;b&gt; &#60;b>",
        "{{7*7}} ${7*7} `a`",
        "[a](javascript:alert(1))",
        "שלום עולם",
        "العلاج الطبيعي",
        "👩🏽‍⚕️😀🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
        "\u00A0\u200B\uFEFF",
        "</textarea><style>*{display:none}</style>",
        "plain words"
    };

    private static final String[] ADDRESSES = {
        "https://a.example/?x=1&y='z'",
        "http://a.example/javascript:alert(1)",
        "mailto:a@b.example",
        "tel:+4420",
        "/a",
        "#a"
    };

    private RandomTrees() {}

    static Arbitrary<Map<String, Object>> valid() {
        return contentOf("doc", anyBlock(), 0, 6).map(tree -> withIdsThatDiffer(tree, new HashSet<>()));
    }

    /** A copy, in which an id that stands at another block already has a number behind it. */
    private static Map<String, Object> withIdsThatDiffer(Map<String, Object> node, Set<Object> ids) {
        var copy = new LinkedHashMap<>(node);
        copy.computeIfPresent("attrs", (_, attrs) -> ownId((Map<?, ?>) attrs, ids));
        copy.computeIfPresent(
                "content",
                (_, content) -> ((List<?>) content)
                        .stream()
                                .map(child -> withIdsThatDiffer(asNode(child), ids))
                                .toList());
        return copy;
    }

    private static Map<?, ?> ownId(Map<?, ?> attrs, Set<Object> ids) {
        var id = attrs.get("id");
        if (id == null || ids.add(id)) {
            return attrs;
        }
        var copy = new LinkedHashMap<Object, Object>(attrs);
        copy.put("id", "again-" + ids.size());
        ids.add("again-" + ids.size());
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asNode(Object child) {
        return (Map<String, Object>) child;
    }

    static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(HOSTILE),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(RandomTrees::isLine));
    }

    /** Any shape of maps, lists and values, with the words of the grammar in wrong places. */
    static Arbitrary<Object> junk() {
        return junk(4);
    }

    private static Arbitrary<Object> junk(int depth) {
        return depth == 0 ? junkValue() : Arbitraries.oneOf(junkValue(), junkList(depth), junkNode(depth));
    }

    private static boolean isLine(String text) {
        return Text.isVisible(text) && Text.isPrintable(text);
    }

    private static Arbitrary<Map<String, Object>> anyBlock() {
        return Arbitraries.oneOf(List.of(
                prose(2),
                Combinators.combine(Arbitraries.integers().between(2, 4), line())
                        .as((level, line) -> with(node("heading", attrs("level", level)), line)),
                table(),
                Arbitraries.of("horizontalRule", "indications", "contraindications", "insuranceQuestions")
                        .map(Trees::node),
                words().map(title -> node("embed", attrs("url", ADDRESSES[0], "title", title))),
                careCard(),
                doDontList(),
                faq(),
                evidenceNote(),
                callToAction()));
    }

    private static Arbitrary<Map<String, Object>> careCard() {
        return Combinators.combine(Arbitraries.of("nonUrgent", "urgent", "emergency"), words(), paragraph())
                .as((level, heading, paragraph) -> node(
                        "careCard",
                        attrs("level", level, "heading", heading),
                        paragraph,
                        list("bulletList", paragraph)));
    }

    private static Arbitrary<Map<String, Object>> doDontList() {
        return Combinators.combine(Arbitraries.of("do", "dont"), words(), prose(1))
                .as((kind, heading, block) ->
                        node("doDontList", attrs("kind", kind, "heading", heading), node("listItem", block)));
    }

    private static Arbitrary<Map<String, Object>> faq() {
        return Combinators.combine(words(), prose(1))
                .as((question, answer) -> node("faq", node("faqItem", attrs("question", question), answer)));
    }

    private static Arbitrary<Map<String, Object>> evidenceNote() {
        return Combinators.combine(Arbitraries.of("high", "moderate", "low", "veryLow"), prose(1))
                .as((grade, block) ->
                        node("evidenceNote", attrs("grade", grade, "references", List.of("cochrane", "gone")), block));
    }

    private static Arbitrary<Map<String, Object>> callToAction() {
        return Combinators.combine(words(), Arbitraries.of(ADDRESSES), words())
                .as((label, href, note) -> node("callToAction", attrs("label", label, "href", href, "note", note)));
    }

    private static Arbitrary<Map<String, Object>> table() {
        return Combinators.combine(words(), Arbitraries.integers().between(1, 3), prose(0), prose(0))
                .as((caption, span, head, block) -> node(
                        "table",
                        attrs("caption", caption),
                        node("tableRow", node("tableHeader", attrs("colspan", span, "rowspan", 1), head)),
                        node("tableRow", node("tableCell", attrs("colspan", 1, "rowspan", span), block))));
    }

    private static Arbitrary<Map<String, Object>> prose(int depth) {
        var leaves = Arbitraries.oneOf(paragraph(), image(), code());
        return depth == 0
                ? leaves
                : Arbitraries.oneOf(
                        leaves,
                        prose(depth - 1).map(block -> list("bulletList", block)),
                        Combinators.combine(Arbitraries.integers().between(0, 9), prose(depth - 1))
                                .as((start, block) ->
                                        node("orderedList", attrs("start", start), node("listItem", block))),
                        Combinators.combine(words(), prose(depth - 1))
                                .as((cite, block) -> node("blockquote", attrs("cite", cite), block)));
    }

    private static Map<String, Object> list(String type, Map<String, Object> block) {
        return node(type, node("listItem", block));
    }

    private static Arbitrary<Map<String, Object>> image() {
        return Combinators.combine(words(), words(), Arbitraries.of(true, false))
                .as((alt, caption, decorative) ->
                        node("image", attrs("media", "m1", "alt", alt, "decorative", decorative, "caption", caption)));
    }

    private static Arbitrary<Map<String, Object>> code() {
        return words().map(words -> node("codeBlock", attrs("language", "x"), text(words + "\n\t" + words)));
    }

    private static Arbitrary<Map<String, Object>> paragraph() {
        return Combinators.combine(
                        line(), Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(32))
                .as((line, id) -> with(node("paragraph", attrs("id", id)), line));
    }

    private static Arbitrary<List<Map<String, Object>>> line() {
        return inline().list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Map<String, Object>> inline() {
        var marks = Arbitraries.oneOf(
                Arbitraries.of("bold", "italic", "strike", "code", "superscript", "subscript")
                        .map(Trees::mark),
                Arbitraries.of(ADDRESSES).map(Trees::link),
                Arbitraries.of("cochrane", "gone").map(Trees::citation));
        return Combinators.combine(
                        words(),
                        marks.list()
                                .uniqueElements(one -> String.valueOf(one.get("type")))
                                .ofMaxSize(3),
                        Arbitraries.frequencyOf(List.of(
                                net.jqwik.api.Tuple.of(5, Arbitraries.just("text")),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just("hardBreak")))))
                .as((words, all, type) -> {
                    var inline = type.equals("text") ? text(words) : node("hardBreak");
                    if (!all.isEmpty()) {
                        inline.put("marks", all);
                    }
                    return inline;
                });
    }

    private static Arbitrary<Map<String, Object>> contentOf(
            String type, Arbitrary<Map<String, Object>> content, int least, int most) {
        return content.list().ofMinSize(least).ofMaxSize(most).map(all -> {
            var node = node(type);
            node.put("content", all);
            return node;
        });
    }

    private static Map<String, Object> with(Map<String, Object> node, List<Map<String, Object>> content) {
        node.put("content", content);
        return node;
    }

    private static Arbitrary<Object> junkValue() {
        return Arbitraries.oneOf(
                words().map(word -> (Object) word),
                Arbitraries.strings().ofMaxLength(5).map(word -> (Object) word),
                Arbitraries.of(1, -1, 2.5, Double.NaN, Long.MAX_VALUE, true, false, "veryLow", "do"));
    }

    private static Arbitrary<Object> junkList(int depth) {
        return junk(depth - 1).list().ofMaxSize(3).map(list -> (Object) list);
    }

    private static Arbitrary<Object> junkNode(int depth) {
        var types = Arbitraries.of(NodeType.values()).map(NodeType::json);
        var names = Arbitraries.of(
                "content",
                "attrs",
                "marks",
                "text",
                "level",
                "href",
                "id",
                "type",
                "kind",
                "references",
                "a/b",
                "\uD800");
        return Combinators.combine(
                        Arbitraries.oneOf(types, Arbitraries.just("doc")),
                        Arbitraries.maps(names, junk(depth - 1)).ofMaxSize(3))
                .as((type, members) -> {
                    var node = new HashMap<String, Object>(members);
                    node.putIfAbsent("type", type);
                    return node;
                });
    }

    /** A document whose blocks are junk. */
    static Arbitrary<Object> junkDocument() {
        return junk().list().ofMaxSize(4).map(list -> Map.of("type", "doc", "content", new ArrayList<>(list)));
    }
}
