package org.comfrey.model.body;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of nodes as they are called in the editor's JSON, with what each may be made of. */
enum NodeType {
    PARAGRAPH("paragraph"),
    HEADING("heading", "level"),
    BULLET_LIST("bulletList"),
    ORDERED_LIST("orderedList", "start"),
    LIST_ITEM("listItem"),
    BLOCKQUOTE("blockquote", "cite"),
    IMAGE("image", "media", "alt", "decorative", "caption"),
    TABLE("table", "caption"),
    TABLE_ROW("tableRow"),
    TABLE_HEADER("tableHeader", "colspan", "rowspan"),
    TABLE_CELL("tableCell", "colspan", "rowspan"),
    CODE_BLOCK("codeBlock", "language"),
    HORIZONTAL_RULE("horizontalRule"),
    EMBED("embed", "url", "title"),
    CARE_CARD("careCard", "level", "heading"),
    DO_DONT_LIST("doDontList", "kind", "heading"),
    INDICATIONS("indications"),
    CONTRAINDICATIONS("contraindications"),
    INSURANCE_QUESTIONS("insuranceQuestions"),
    FAQ("faq"),
    FAQ_ITEM("faqItem", "question"),
    EVIDENCE_NOTE("evidenceNote", "grade", "references"),
    CALL_TO_ACTION("callToAction", "label", "href", "note"),
    TEXT("text"),
    HARD_BREAK("hardBreak");

    /** What a list item, a cell, a quote, an answer or a note may hold. */
    static final Set<NodeType> PROSE = EnumSet.of(PARAGRAPH, BULLET_LIST, ORDERED_LIST, BLOCKQUOTE, IMAGE, CODE_BLOCK);

    /** What a care card may hold, and what is in it: it is read in a hurry. */
    static final Set<NodeType> PLAIN_PROSE = EnumSet.of(PARAGRAPH, BULLET_LIST, ORDERED_LIST);

    /** What stands at the top of a text. */
    static final Set<NodeType> TOP = EnumSet.complementOf(
            EnumSet.of(LIST_ITEM, TABLE_ROW, TABLE_HEADER, TABLE_CELL, FAQ_ITEM, TEXT, HARD_BREAK));

    static final Set<NodeType> INLINE = EnumSet.of(TEXT, HARD_BREAK);

    private static final Map<String, NodeType> BY_NAME = new HashMap<>();

    static {
        for (var type : values()) {
            BY_NAME.put(type.json, type);
        }
    }

    private final String json;
    private final Set<String> attributes;

    NodeType(String json, String... attributes) {
        this.json = json;
        this.attributes = Set.of(attributes);
    }

    String json() {
        return json;
    }

    boolean hasAttribute(String name) {
        return attributes.contains(name);
    }

    boolean isInline() {
        return INLINE.contains(this);
    }

    /** What may stand in it, given what may stand where it stands. */
    Set<NodeType> allowedInside(Set<NodeType> around) {
        return this == CARE_CARD || around.equals(PLAIN_PROSE) ? PLAIN_PROSE : PROSE;
    }

    static @Nullable NodeType named(@Nullable Object name) {
        return name instanceof String text ? BY_NAME.get(text) : null;
    }
}
