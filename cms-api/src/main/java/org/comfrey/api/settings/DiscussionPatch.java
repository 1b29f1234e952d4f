package org.comfrey.api.settings;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.settings.DiscussionRules;
import org.comfrey.model.settings.ModerationRule;
import org.jspecify.annotations.Nullable;

/** What can be changed of how readers talk below articles. Null takes the usual value again. */
record DiscussionPatch(
        @Schema(description = CLOSED_AFTER, minimum = "0", maximum = "3650") @Nullable
        Integer closedAfterDays,

        @Schema(description = MODERATION) @Nullable ModerationRule moderation,
        @Schema(description = NAME) @Nullable Boolean nameRequired,
        @Schema(description = EMAIL) @Nullable Boolean emailRequired,

        @Schema(description = LINKS, minimum = "0", maximum = "100") @Nullable
        Integer mostLinks,

        @Schema(description = HELD_WORDS, example = "[\"miracle cure\",\"casino*\"]") @Nullable
        List<String> heldWords,

        @Schema(description = BLOCKED_WORDS, example = "[\"cheap pills\"]") @Nullable
        List<String> blockedWords,

        @Schema(description = HELD_ADDRESSES, example = "[\"@mailbox.example\"]") @Nullable
        List<String> heldAddresses,

        @Schema(description = BLOCKED_ADDRESSES, example = "[\"seller@shop.example\"]") @Nullable
        List<String> blockedAddresses,

        @Schema(description = TRUSTED_ADDRESSES, example = "[\"@clinic.example\"]") @Nullable
        List<String> trustedAddresses,

        @Schema(description = CLASSIFIER) @Nullable Boolean classifier,

        @Schema(description = PAGE_SIZE, minimum = "10", maximum = "100") @Nullable
        Integer pageSize,

        @Schema(description = DEPTH, minimum = "1", maximum = "10") @Nullable
        Integer depth) {

    static final String CLOSED_AFTER =
            "How many days after the day of its first publication, in the site's time zone, an article goes on taking"
                    + " replies. 0: for ever. Articles that are ALWAYS_OPEN are left alone.";
    static final String MODERATION =
            "Whose replies wait for a moderator, whatever they say. ALL: everybody's. FIRST: those of whoever has no"
                    + " approved reply with the same e-mail address yet; nobody checks that the address is theirs."
                    + " NONE: nobody's; what no other rule holds is public at once.";
    static final String NAME = "Whether a reply needs a name. Without one it is shown as \"Anonymous\".";
    static final String EMAIL =
            "Whether a reply needs an e-mail address, which is never published. What one without says about its writer"
                    + " cannot be known: under FIRST it always waits.";
    static final String LINKS = "How many web addresses the text may have. A reply with more is held.";

    private static final String WORDS =
            " At most 500, of 1 to 100 characters. They are looked for in text, name, website and e-mail address, as whole"
                    + " words, whatever their case, width and invisible characters. A * at an end of an entry stands for"
                    + " any more of a word.";
    private static final String ADDRESSES =
            " At most 500: each an address, or a domain such as @example.org, without those below it.";

    static final String HELD_WORDS = "Words and phrases by which a reply is held for a moderator." + WORDS;
    static final String BLOCKED_WORDS =
            "Words and phrases by which a reply goes to spam, where moderators find it." + WORDS;
    static final String HELD_ADDRESSES = "E-mail addresses whose replies are held for a moderator." + ADDRESSES;
    static final String BLOCKED_ADDRESSES =
            "E-mail addresses whose replies go to spam, where moderators find them." + ADDRESSES;
    static final String TRUSTED_ADDRESSES =
            "E-mail addresses whose replies do not wait because of \"moderation\"; what they say may still be held. Nobody"
                    + " checks that an address is its writer's own."
                    + ADDRESSES;
    static final String CLASSIFIER =
            "Whether a reply is held that reads like the spam that was seen before, by a model that comes with Comfrey and learns"
                    + " from what this site's moderators approve and mark as spam. What reads like nothing else goes to"
                    + " spam, where moderators find it.";
    static final String PAGE_SIZE = "How many replies stand on a page of an article; a link leads to the next ones.";
    static final String DEPTH =
            "To which depth answers are set below what they answer, 1 for all in one row. Deeper ones stand at the last"
                    + " level.";

    static DiscussionRules rules(@Nullable DiscussionPatch wanted) {
        var usual = DiscussionRules.usual();
        if (wanted == null) {
            return usual;
        }
        return new DiscussionRules(
                requireNonNullElse(wanted.closedAfterDays, usual.closedAfterDays()),
                requireNonNullElse(wanted.moderation, usual.moderation()),
                requireNonNullElse(wanted.nameRequired, usual.nameRequired()),
                requireNonNullElse(wanted.emailRequired, usual.emailRequired()),
                requireNonNullElse(wanted.mostLinks, usual.mostLinks()),
                requireNonNullElse(wanted.heldWords, usual.heldWords()),
                requireNonNullElse(wanted.blockedWords, usual.blockedWords()),
                requireNonNullElse(wanted.heldAddresses, usual.heldAddresses()),
                requireNonNullElse(wanted.blockedAddresses, usual.blockedAddresses()),
                requireNonNullElse(wanted.trustedAddresses, usual.trustedAddresses()),
                requireNonNullElse(wanted.classifier, usual.classifier()),
                requireNonNullElse(wanted.pageSize, usual.pageSize()),
                requireNonNullElse(wanted.depth, usual.depth()));
    }
}
