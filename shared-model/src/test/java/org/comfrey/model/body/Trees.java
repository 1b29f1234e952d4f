package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts trees together as an editor sends them. */
final class Trees {

    /** Attributes, told apart from a node by their type. */
    record Attrs(Map<String, Object> values) {}

    private Trees() {}

    @SafeVarargs
    static Map<String, Object> doc(Map<String, Object>... blocks) {
        return node("doc", blocks);
    }

    @SafeVarargs
    static Map<String, Object> node(String type, Map<String, Object>... content) {
        return node(type, new Attrs(Map.of()), content);
    }

    @SafeVarargs
    static Map<String, Object> node(String type, Attrs attrs, Map<String, Object>... content) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        if (!attrs.values().isEmpty()) {
            node.put("attrs", attrs.values());
        }
        if (content.length > 0) {
            node.put("content", new ArrayList<>(List.of(content)));
        }
        return node;
    }

    static Map<String, Object> paragraph(String text) {
        return node("paragraph", text(text));
    }

    @SafeVarargs
    static Map<String, Object> text(String text, Map<String, Object>... marks) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", "text");
        node.put("text", text);
        if (marks.length > 0) {
            node.put("marks", List.of(marks));
        }
        return node;
    }

    static Map<String, Object> mark(String type) {
        return node(type);
    }

    static Map<String, Object> link(String href) {
        return node("link", attrs("href", href));
    }

    static Map<String, Object> citation(String reference) {
        return node("citation", attrs("reference", reference));
    }

    static Map<String, Object> item(String text) {
        return node("listItem", paragraph(text));
    }

    /** One of each node, in the form in which they are written. */
    static Map<String, Object> everything() {
        return doc(
                node("heading", attrs("id", "h-1", "level", 2), text("How it works")),
                node(
                        "paragraph",
                        text("Plain, "),
                        text("bold", mark("bold"), mark("italic")),
                        node("hardBreak"),
                        text(
                                "cited",
                                node("link", attrs("href", "https://example.org/a", "title", "A study")),
                                citation("cochrane")),
                        text("2", mark("superscript")),
                        text("2", mark("subscript")),
                        text("old", mark("strike")),
                        text("x = 1", mark("code"))),
                node("bulletList", item("one"), item("two")),
                node("orderedList", attrs("start", 3), item("three")),
                node("blockquote", attrs("cite", "A patient"), paragraph("It helped.")),
                node("image", attrs("media", "m1", "alt", "A back", "decorative", false, "caption", "Fig. 1")),
                node(
                        "table",
                        attrs("caption", "Doses"),
                        node("tableRow", cell("tableHeader", 1, "Week"), cell("tableHeader", 1, "Sessions")),
                        node("tableRow", cell("tableHeader", 1, "1"), cell("tableCell", 1, "2")),
                        node("tableRow", cell("tableCell", 2, "rest"))),
                node("codeBlock", attrs("language", "java"), text("int a;\nint b;")),
                node("horizontalRule"),
                node("embed", attrs("url", "https://video.example/1", "title", "A film")),
                node(
                        "careCard",
                        attrs("level", "urgent", "heading", "See a doctor if:"),
                        node("bulletList", item("it is numb"))),
                node("doDontList", attrs("kind", "dont", "heading", "At home"), item("lie in bed")),
                node("indications"),
                node("contraindications"),
                node("insuranceQuestions"),
                node("faq", node("faqItem", attrs("question", "Does it hurt?"), paragraph("Rarely."))),
                node(
                        "evidenceNote",
                        attrs("grade", "veryLow", "references", List.of("cochrane")),
                        paragraph("One trial.")),
                node("callToAction", attrs("label", "Book", "href", "/book", "note", "Free of charge")));
    }

    private static Map<String, Object> cell(String type, int colspan, String text) {
        return node(type, attrs("colspan", colspan, "rowspan", 1), paragraph(text));
    }

    static Attrs attrs(Object... namesAndValues) {
        var attrs = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attrs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Attrs(attrs);
    }
}
