package org.comfrey.model.remark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comfrey.model.article.Revision;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyWalk;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.input.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds the places of a revision that remarks can be about. */
final class Places {

    private static final String BODY = "/body";

    private static final int LONGEST_POINTER = 200;

    /** The parts of an article beside its text. */
    private static final Set<String> FIELDS = Set.of(
            "slug",
            "locale",
            "title",
            "summary",
            "body",
            "treatment",
            "references",
            "topics",
            "tags",
            "cover",
            "authors",
            "seo",
            "commentPolicy");

    private Places() {}

    /** @throws InvalidInput when the revision has no such place */
    static Anchor anchor(Revision revision, NewRemark remark) {
        if (remark.block() != null) {
            var place = withId(revision.content().body(), remark.block())
                    .orElseThrow(() -> new InvalidInput("/block", "This revision has no block with this id."));
            return anchor(revision, place);
        }
        var pointer = remark.pointer() == null ? "" : remark.pointer();
        if (pointer.startsWith(BODY + "/")) {
            return anchor(revision, around(revision.content().body(), pointer.substring(BODY.length())));
        }
        requireField(pointer);
        return new Anchor(revision.id(), revision.number(), pointer, null, quote(revision, pointer));
    }

    /** Where the block of that id stands now, as a pointer into the article; nothing when it is gone. */
    static Optional<String> find(Body body, @Nullable String id) {
        return id == null ? Optional.empty() : withId(body, id).map(place -> BODY + place.pointer());
    }

    private static Anchor anchor(Revision revision, BodyWalk.Place place) {
        var block = place.block();
        return new Anchor(
                revision.id(),
                revision.number(),
                BODY + place.pointer(),
                block.id(),
                cut(TextRenderer.textOf(new Body(List.<Block>of(block)))));
    }

    private static Optional<BodyWalk.Place> withId(Body body, String id) {
        return BodyWalk.of(body).stream()
                .filter(place -> id.equals(place.block().id()))
                .findFirst();
    }

    /** The innermost block that holds the place. */
    private static BodyWalk.Place around(Body body, String pointer) {
        return BodyWalk.of(body).stream()
                .filter(place -> pointer.equals(place.pointer()) || pointer.startsWith(place.pointer() + "/"))
                .max(Comparator.comparingInt(place -> place.pointer().length()))
                .orElseThrow(() -> new InvalidInput("/pointer", "This revision has no block there."));
    }

    private static void requireField(String pointer) {
        if (pointer.isEmpty()) {
            return;
        }
        var parts = pointer.split("/", 3);
        if (pointer.length() > LONGEST_POINTER
                || parts.length < 2
                || !parts[0].isEmpty()
                || !FIELDS.contains(parts[1])
                || !pointer.matches("[A-Za-z0-9/_-]+")) {
            throw new InvalidInput(
                    "/pointer",
                    "This is a JSON pointer into the article, such as \"/body/content/3\" or \"/summary\".");
        }
    }

    private static String quote(Revision revision, String pointer) {
        return switch (pointer) {
            case "/title" -> cut(revision.content().title());
            case "/summary" -> cut(revision.content().summary());
            case "/treatment/howItWorks" -> cut(revision.content().treatment().howItWorks());
            case "/treatment/noContraindications" ->
                cut(revision.content().treatment().noContraindications());
            case "/treatment/safetyAdvice" -> cut(revision.content().treatment().safetyAdvice());
            default -> "";
        };
    }

    private static String cut(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        return words.codePointCount(0, words.length()) <= Anchor.LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, Anchor.LONGEST_QUOTE - 1)) + "…";
    }
}
