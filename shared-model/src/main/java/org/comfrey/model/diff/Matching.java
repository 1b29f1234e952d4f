package org.comfrey.model.diff;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what the items of a list are the same thing in two states of it. */
enum Matching {
    /** Words that are either there or not. */
    VALUE,
    /** Sentences, or things without a name: those that are alike are the same. */
    LIKENESS,
    /** Sources, by the key that the text cites. */
    KEY("key"),
    /** Facts of a treatment, by the condition that they are about. */
    CONDITION("condition"),
    /** Nodes of a text, by their id where they have one. */
    NODE;

    private static final Set<String> WORDS = Set.of(
            "/topics",
            "/tags",
            "/authors",
            "/treatment/otherNames",
            "/treatment/insurance/codes",
            "/treatment/indications/*/icd10",
            "/treatment/indications/*/references");
    private static final Map<String, Matching> NAMED = Map.of(
            "/references", KEY,
            "/treatment/indications", CONDITION,
            "/treatment/contraindications", CONDITION);

    private final @Nullable String member;

    Matching() {
        this(null);
    }

    Matching(@Nullable String member) {
        this.member = member;
    }

    static Matching at(String pointer) {
        if (pointer.startsWith("/body/")) {
            return pointer.endsWith("/references") ? VALUE : NODE;
        }
        var pattern = pointer.replaceAll("/\\d+", "/*");
        return WORDS.contains(pattern) ? VALUE : NAMED.getOrDefault(pattern, LIKENESS);
    }

    @Nullable
    Object nameOf(Object item) {
        return switch (this) {
            case VALUE -> item;
            case LIKENESS -> null;
            case NODE -> Nodes.id(item);
            case KEY, CONDITION -> item instanceof Map<?, ?> map ? map.get(member) : null;
        };
    }

    boolean goesByLikeness() {
        return this != VALUE;
    }
}
