package org.comfrey.model.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.Builder;
import org.comfrey.model.comment.ModerationRefused.Reason;
import org.comfrey.model.input.Problems;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.Versioned;
import org.comfrey.model.webhook.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A reply of a reader, or of the site's own people, and the rules of its moderation. Immutable: every act answers with a new
 * one, or refuses.
 *
 * @param id opaque
 * @param version grows by one with each act
 * @param article the id of the article it stands under
 * @param parent the id of the reply that it answers, or null
 * @param name the writer's name, as typed
 * @param staff that the writer is one of the site's own people; null for readers
 * @param emailSealed a reader's address, encrypted; null for the site's own people, and where none was given
 * @param emailHash a keyed hash of the address, by which replies of one writer are found; null where there is no address
 * @param website the writer's site, or null
 * @param text what the writer says, as plain text
 * @param status what was decided
 * @param formerStatus where it was before it went to spam or trash, or null
 * @param takenDownFrom the id of the article again, while it is not public and was so before, so that answers may stand
 *     below it; null otherwise
 * @param verdict why it was held, or taken for spam, before anybody looked at it
 * @param decision the last thing a moderator did with it; null while the rules alone have decided
 * @param edited by whom and when what it says was changed last, or null
 * @param earlier what it said before each edit, the oldest first, at most {@value #MOST_EDITS}; empty in lists, which leave it out
 * @param untold what webhooks are still to be told of its last act, or null
 * @param fingerprint a keyed hash of all that a reader typed, or of the key that staff sent, by which a double submit is one
 *     reply
 * @param likeness a keyed hash of the letters of its text, by which the same text is found again; null where another reply
 *     had it first, where it is too short to tell, for the site's own people, and before there was one
 * @param network a keyed hash of the network that a reader's browser was in, by which replies from there are found; null
 *     after some days, for the site's own people, and where it is not known
 * @param erased that its writer was made unknown, at that person's wish; null otherwise
 * @param emptiedAt when it was removed for good, while its place is kept for the answers below it; null otherwise
 * @param createdAt when it was left
 */
@Document("comments")
@Builder(toBuilder = true)
public record Comment(
        @Id String id,
        long version,
        String article,
        @Nullable String parent,
        String name,
        @Nullable Badge staff,
        @Nullable String emailSealed,
        @Nullable String emailHash,
        @Nullable String website,
        String text,
        CommentStatus status,
        @Nullable CommentStatus formerStatus,
        @Nullable String takenDownFrom,
        Verdict verdict,
        @Nullable Decision decision,
        @Nullable Edit edited,
        List<Wording> earlier,
        @Nullable EventType untold,
        String fingerprint,
        @Nullable String likeness,
        @Nullable String network,
        @Nullable Erased erased,
        @Nullable Instant emptiedAt,
        Instant createdAt)
        implements Versioned {

    /** What a reader is called who gives no name, where none is asked for. */
    public static final String ANONYMOUS = "Anonymous";

    /** What stands in the place of a text that its writer wished to be gone. */
    public static final String REMOVED_TEXT = "This reply was removed at the wish of its writer.";

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_WEBSITE = 200;
    public static final int LONGEST_TEXT = 10_000;

    /** They are kept within the reply, so that it is written, purged and erased as one; this bounds it. */
    public static final int MOST_EDITS = 20;

    public Comment {
        // Replies that were stored before there were edits, and those in lists, have none.
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** Makes it public. From spam too: a moderator may find that it is none. */
    Comment approved(Decision by) {
        refuseIf(status == CommentStatus.APPROVED, "approve", Reason.ALREADY_THERE, "It is approved already.");
        refuseIf(status == CommentStatus.TRASH, "approve", Reason.IN_TRASH, "It is in the trash. Restore it first.");
        return moved(CommentStatus.APPROVED, null, by);
    }

    /** Takes it off the page: it waits for a moderator, as when it came. */
    Comment unapproved(Decision by) {
        refuseIf(status != CommentStatus.APPROVED, "unapprove", Reason.NOT_APPROVED, "It is not public.");
        return moved(CommentStatus.PENDING, null, by);
    }

    /** Takes it for spam. */
    Comment markedAsSpam(Decision by) {
        refuseIf(status == CommentStatus.SPAM, "spam", Reason.ALREADY_THERE, "It is in spam already.");
        refuseIf(status == CommentStatus.TRASH, "spam", Reason.IN_TRASH, "It is in the trash. Restore it first.");
        return moved(CommentStatus.SPAM, status, by);
    }

    /** Puts it in the trash. */
    Comment trashed(Decision by) {
        refuseIf(status == CommentStatus.TRASH, "trash", Reason.ALREADY_THERE, "It is in the trash already.");
        // Out of the trash it comes back to where people saw it, not to spam's own former place.
        return moved(CommentStatus.TRASH, status, by);
    }

    /** Takes it back from spam or trash to where it was before. */
    Comment restored(Decision by) {
        refuseIf(
                status != CommentStatus.SPAM && status != CommentStatus.TRASH,
                "restore",
                Reason.NOT_PUT_AWAY,
                "It is neither in spam nor in the trash.");
        return moved(formerStatus == null ? CommentStatus.PENDING : formerStatus, null, by);
    }

    /** Changes what it says, and keeps what it said. The name that staff answered with is not theirs to change here. */
    Comment reworded(Rewording wanted, Edit by) {
        requireShown("edit");
        refuseIf(
                earlier.size() >= MOST_EDITS,
                "edit",
                Reason.EDITED_TOO_OFTEN,
                "It was edited " + MOST_EDITS + " times. Put it in the trash and answer instead.");
        var problems = new Problems();
        problems.require(
                !isStaff() || wanted.name().equals(name), "/name", "The name of staff comes from their account.");
        problems.require(!isStaff() || wanted.website() == null, "/website", "A reply of staff has no website.");
        problems.throwIfAny();
        var all = new ArrayList<>(earlier);
        all.add(new Wording(name, website, text, by));
        return toBuilder()
                .version(version + 1)
                .name(wanted.name())
                .website(wanted.website())
                .text(wanted.text())
                .edited(by)
                .earlier(all)
                .build();
    }

    /** A page of what it said before each edit, the oldest first. */
    public Page<Wording> earlier(Slice slice) {
        return Page.of(
                earlier,
                slice,
                wording -> Cursor.of(wording.replaced().at(), wording.replaced().by()));
    }

    /**
     * Makes its writer unknown. Of what was typed there stays the text, or not even that. Where no reader sees the reply, one
     * without its text is in the trash: nobody need decide on it.
     *
     * @param fingerprint one that no reply has
     */
    Comment erased(Erased by, String fingerprint) {
        boolean putAway = by.textRemoved() && !isApproved();
        return toBuilder()
                .version(version + 1)
                .name(ANONYMOUS)
                .emailSealed(null)
                .emailHash(null)
                .website(null)
                .text(by.textRemoved() ? REMOVED_TEXT : text)
                .status(putAway ? CommentStatus.TRASH : status)
                // The reasons may quote what was typed.
                .verdict(new Verdict(List.of()))
                .edited(null)
                .earlier(List.of())
                .fingerprint(fingerprint)
                .likeness(null)
                .network(null)
                .erased(by)
                .build();
    }

    /**
     * What stays of it where it is removed for good and answers stand below it: its place, and nothing that anybody typed.
     *
     * @param fingerprint one that no reply has
     */
    Comment emptied(Instant now, String fingerprint) {
        return toBuilder()
                .version(version + 1)
                .name(ANONYMOUS)
                .emailSealed(null)
                .emailHash(null)
                .website(null)
                .text("")
                .status(CommentStatus.TRASH)
                .formerStatus(null)
                .verdict(new Verdict(List.of()))
                .decision(null)
                .edited(null)
                .earlier(List.of())
                .fingerprint(fingerprint)
                .likeness(null)
                .network(null)
                .emptiedAt(now)
                .build();
    }

    /** Since when it has been in spam or in the trash; nothing where it is in neither, or was removed for good. */
    public Optional<Instant> putAwayAt() {
        if (!isPutAway(status) || emptiedAt != null) {
            return Optional.empty();
        }
        return Optional.of(decision == null ? createdAt : decision.at());
    }

    /** Whether the site's own people wrote it. */
    public boolean isStaff() {
        return staff != null;
    }

    /** @throws ModerationRefused when it was put away, as spam or in the trash */
    void requireShown(String act) {
        refuseIf(status == CommentStatus.SPAM, act, Reason.IN_SPAM, "It is in spam. Restore or approve it first.");
        refuseIf(status == CommentStatus.TRASH, act, Reason.IN_TRASH, "It is in the trash. Restore it first.");
    }

    public boolean isApproved() {
        return status == CommentStatus.APPROVED;
    }

    private Comment moved(CommentStatus to, @Nullable CommentStatus from, Decision by) {
        boolean wasPublic = isApproved() || takenDownFrom != null;
        return toBuilder()
                .takenDownFrom(wasPublic && to != CommentStatus.APPROVED ? article : null)
                .version(version + 1)
                .status(to)
                .formerStatus(from)
                .decision(by)
                .build();
    }

    private static boolean isPutAway(CommentStatus status) {
        return status == CommentStatus.SPAM || status == CommentStatus.TRASH;
    }

    private static void refuseIf(boolean refused, String act, Reason reason, String detail) {
        if (refused) {
            throw new ModerationRefused(act, reason, detail);
        }
    }

    /** Without anything that the writer typed. */
    @Override
    public String toString() {
        return "Comment[" + id + ", " + status + "]";
    }
}
