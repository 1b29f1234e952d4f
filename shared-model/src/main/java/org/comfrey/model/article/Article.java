package org.comfrey.model.article;

import static org.comfrey.model.article.Conditions.*;
import static org.comfrey.model.article.TransitionRefused.Reason.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import lombok.Builder;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.access.Permission;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.store.Versioned;
import org.comfrey.model.tag.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The working copy of an article, and the rules of its life. Immutable: every act answers with a new article, whose
 * version is one higher, or refuses with a reason.
 *
 * @param id opaque
 * @param version grows by one with each act
 * @param content what it says at its head
 * @param head the revision that it is at
 * @param workflow where it stands between author and reviewer
 * @param signOff the sign-off of the head; null when the head has none
 * @param changeRequest why it came back from review, while that stands
 * @param publicState what of it readers see
 * @param shelf whether it is worked on or put away
 * @param trashedAt when it was put in the trash, while it is there
 * @param reviewDueAt the start, in UTC, of the day on which what is live has to be looked at again; or null
 * @param reminded the last reminder of a review that was sent, or null
 * @param createdBy the id of the actor who created it
 * @param contributors ids of all actors who made a revision: none of them can sign it off
 * @param claimedSlugs the addresses that are its own, of the head and of what is or goes live; unique on the site
 * @param tags the keys of the tags that its head has, by which it is found under them
 * @param translationGroup what it shares with its translations, and with no other article: an opaque id
 * @param translatedFrom what it was translated from, or null
 * @param claimedLocales the places that it takes in its group, of the head and of what is or goes live, each taken once
 *     only; null while it is in the trash
 * @param titleOrder where its title stands among others; null until it is stored
 * @param words the words it can be found by in the list of articles
 * @param media ids of the media that its head shows or links to
 * @param claimedMedia ids of the media that its head shows or links to, or what is or goes live; none of them can be deleted
 * @param creationKey what makes a repeated creation the same one, or null
 * @param createdAt when it was created
 * @param updatedAt when its last act was
 */
@Document("articles")
@Builder(toBuilder = true)
public record Article(
        @Id String id,
        long version,
        ArticleContent content,
        Head head,
        Workflow workflow,
        @Nullable SignOff signOff,
        @Nullable ChangeRequest changeRequest,
        PublicState publicState,
        Shelf shelf,
        @Nullable Instant trashedAt,
        @Nullable Instant reviewDueAt,
        @Nullable String reminded,
        String createdBy,
        Set<String> contributors,
        Set<String> claimedSlugs,
        String translationGroup,
        @Nullable TranslationSource translatedFrom,
        @Nullable Set<String> claimedLocales,
        @Nullable TitleOrder titleOrder,
        Set<String> tags,
        Set<String> words,
        Set<String> media,
        @Nullable Set<String> claimedMedia,
        @Nullable String creationKey,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public Article {
        contributors = Set.copyOf(contributors);
        claimedSlugs = Set.copyOf(claimedSlugs);
        // An article that was stored before there were groups is alone in its own.
        translationGroup = Objects.requireNonNullElse(translationGroup, id);
        claimedLocales = claimedLocales == null ? null : Set.copyOf(claimedLocales);
        tags = Set.copyOf(tags);
        words = Set.copyOf(words);
        media = Set.copyOf(media);
        // Of an article that was stored before they were kept, at least what its head shows.
        claimedMedia = claimedMedia == null ? media : Set.copyOf(claimedMedia);
    }

    /** A new draft, at its first revision. */
    static Article created(String id, Revision first, @Nullable String creationKey) {
        return Article.builder()
                .id(id)
                .version(1)
                .content(first.content())
                .head(first.asHead())
                .workflow(Workflow.DRAFT)
                .publicState(PublicState.never())
                .shelf(Shelf.ACTIVE)
                .createdBy(first.by())
                .contributors(Set.of(first.by()))
                .claimedSlugs(Set.of(first.content().slug().value()))
                .tags(Tag.keysOf(first.content().tags()))
                .translationGroup(id)
                .words(ArticleWords.of(first.content()))
                .media(first.content().usedMedia())
                .creationKey(creationKey)
                .createdAt(first.at())
                .updatedAt(first.at())
                .build()
                .withDerived();
    }

    /** The same new draft, which is a translation. */
    Article begunAsTranslation(String group, TranslationSource source) {
        return toBuilder()
                .translationGroup(group)
                .translatedFrom(source)
                .build()
                .withDerived();
    }

    /** @throws NotAllowed when the actor may edit own articles only, and this is somebody else's */
    public void requireEditableBy(Actor actor) {
        if (!actor.may(Permission.ARTICLES_EDIT_ANY) && !belongsTo(actor.id())) {
            throw new NotAllowed("This article is somebody else's. Ask its author or an editor.");
        }
    }

    /** Takes a revision as the new head. What was approved or in review is a draft again. */
    Article edited(Revision revision) {
        requireActive("edit");
        var everyone = new HashSet<>(contributors);
        everyone.add(revision.by());
        return changed(revision.at())
                .content(revision.content())
                .head(revision.asHead())
                .workflow(workflow == Workflow.CHANGES_REQUESTED ? workflow : Workflow.DRAFT)
                .signOff(null)
                .contributors(everyone)
                .tags(Tag.keysOf(revision.content().tags()))
                .words(ArticleWords.of(revision.content()))
                .media(revision.content().usedMedia())
                .build()
                .withDerived();
    }

    /** Asks for a medical review of the head. */
    Article submitted(Instant now) {
        requireActive("submit");
        refuseIf(workflow == Workflow.IN_REVIEW, "submit", ALREADY_IN_REVIEW, "It is in review already.");
        refuseIf(
                workflow == Workflow.APPROVED,
                "submit",
                ALREADY_APPROVED,
                "It is approved already. A change makes it a draft again, which can be submitted.");
        return changed(now).workflow(Workflow.IN_REVIEW).changeRequest(null).build();
    }

    /** Takes a reviewer's sign-off of the head. The reviewer must be somebody who wrote none of it. */
    Article approved(SignOff given) {
        requireInReview(this, "approve");
        refuseIf(
                !given.revision().equals(head.revision()),
                "approve",
                NOT_THE_REVISION_IN_REVIEW,
                "The revision in review is another one. Read it before you sign it off.");
        requireReviewByAnother(this, given, "approve");
        return changed(given.at()).workflow(Workflow.APPROVED).signOff(given).build();
    }

    /**
     * Sends it back from review, or back from an approval that turned out to be wrong. What was scheduled on the strength
     * of that approval is dropped.
     */
    Article sentBack(ChangeRequest request) {
        requireActive("request-changes");
        refuseIf(
                workflow != Workflow.IN_REVIEW && workflow != Workflow.APPROVED,
                "request-changes",
                NOT_IN_REVIEW,
                "It is not in review. Its author has to submit it first.");
        return changed(request.at())
                .workflow(Workflow.CHANGES_REQUESTED)
                .signOff(null)
                .changeRequest(request)
                .publicState(publicState.withoutSchedule(head.revision()))
                .build()
                .withDerived();
    }

    /** Lets readers see the head, from now on. */
    Article published(PublishingRules rules, String by, Instant now) {
        requirePublishable(this, "publish", rules.signOffRequired());
        var live = publicState.live();
        refuseIf(
                publicState.status() == PublicationStatus.LIVE
                        && live != null
                        && live.revision().equals(head.revision()),
                "publish",
                NOTHING_NEW,
                "This revision is live already.");
        return changed(now)
                .publicState(publicState.released(new Release(
                        head.revision(),
                        head.number(),
                        content.slug(),
                        content.locale(),
                        media,
                        signOff,
                        rules.reviewDue(now),
                        now,
                        by)))
                .build()
                .withDerived();
    }

    /** Lets readers see the head from a later time on. A schedule that was set before is replaced. */
    Article scheduled(PublishingRules rules, Instant due, String by, Instant now) {
        requirePublishable(this, "schedule", rules.signOffRequired());
        requireFuture("schedule", due, now);
        requireEndAfterBegin("schedule", due, publicState.withdrawal());
        return changed(now)
                .publicState(publicState.scheduled(new Schedule(
                        head.revision(),
                        head.number(),
                        content.slug(),
                        content.locale(),
                        media,
                        signOff,
                        rules.reviewDue(due),
                        due,
                        by)))
                .build()
                .withDerived();
    }

    /** Takes down, at a later time, what is live then. A time that was set before is replaced. */
    Article withdrawalScheduled(Instant due, String by, Instant now) {
        var act = "schedule-withdrawal";
        requireActive(act);
        requirePublicOrScheduled(this, act);
        requireFuture(act, due, now);
        requireBeginBeforeEnd(act, publicState.schedule(), due);
        return changed(now)
                .publicState(publicState.withdrawnAt(new Withdrawal(due, by)))
                .build();
    }

    /** Drops what is scheduled, and leaves what is live. */
    Article unscheduled(Instant now) {
        requireActive("unschedule");
        refuseIf(!publicState.isScheduled(), "unschedule", NOT_SCHEDULED, "Nothing is scheduled.");
        return changed(now).publicState(publicState.unscheduled()).build().withDerived();
    }

    /** Does what was scheduled, once it is due: goes live, or is taken down. */
    Article broughtUpTo(Instant now) {
        var brought = publicState.broughtUpTo(now);
        refuseIf(brought.equals(publicState), "publish", NOT_DUE, "Nothing is due.");
        return changed(now).publicState(brought).build().withDerived();
    }

    /** Drops what is due without a sign-off, where the site has come to ask for one since it was scheduled. */
    Article unsignedScheduleDropped(Instant now) {
        var schedule = publicState.schedule();
        if (schedule == null || !publicState.goesLiveUnsigned(now)) {
            throw new TransitionRefused("unschedule", NOT_DUE, "Nothing is due to go live without a sign-off.");
        }
        return changed(now)
                .publicState(publicState.withoutSchedule(schedule.revision()))
                .build()
                .withDerived();
    }

    /** Takes a reviewer's word that what is live is still right. The reviewer must be somebody who wrote none of it. */
    Article reviewConfirmed(SignOff given) {
        var act = "review-confirmed";
        requireActive(act);
        var live = publicState.live();
        refuseIf(
                publicState.status() != PublicationStatus.LIVE || live == null,
                act,
                NOT_LIVE,
                "It is not live, so there is nothing that readers rely on.");
        refuseIf(
                live != null && !given.revision().equals(live.revision()),
                act,
                NOT_THE_LIVE_REVISION,
                "Readers see another revision. Read that one before you confirm it.");
        requireReviewByAnother(this, given, act);
        return changed(given.at())
                .signOff(isSignedOff() && given.revision().equals(head.revision()) ? given : signOff)
                .publicState(publicState.reviewed(given))
                .build()
                .withDerived();
    }

    /** Takes down what is live, and drops what is scheduled. */
    Article withdrawn(Instant now) {
        requireActive("withdraw");
        requirePublicOrScheduled(this, "withdraw");
        return changed(now).publicState(publicState.withdrawn()).build().withDerived();
    }

    /** Puts it away, to keep. */
    Article archived(Instant now) {
        return putAway("archive", Shelf.ARCHIVED, now);
    }

    /** Puts it away, to be deleted. */
    Article trashed(Instant now) {
        return putAway("trash", Shelf.TRASHED, now).toBuilder()
                .trashedAt(now)
                .build()
                .withDerived();
    }

    /** Begins to delete it for good. From here on it can only go on. */
    Article purging(Instant now) {
        refuseIf(shelf != Shelf.TRASHED, "purge", NOT_PUT_AWAY, "It is not in the trash.");
        return changed(now).shelf(Shelf.PURGING).build();
    }

    /** Takes it back from the archive or the trash, as it was. */
    Article restored(Instant now) {
        refuseIf(shelf == Shelf.ACTIVE, "restore", NOT_PUT_AWAY, "It is neither in the archive nor in the trash.");
        refuseIf(shelf == Shelf.PURGING, "restore", PUT_AWAY, "It is being deleted for good.");
        return changed(now).shelf(Shelf.ACTIVE).trashedAt(null).build().withDerived();
    }

    /**
     * Takes its place among the translations of another article, or says anew which revision it was translated from. Its
     * text stays as it is, and so do its sign-off and its workflow.
     */
    Article joined(String group, TranslationSource source, Instant now) {
        requireActive("link-translation");
        return regrouped(group, source, now);
    }

    /** Leaves its translations for a group of its own. */
    Article left(String ownGroup, Instant now) {
        refuseIf(shelf == Shelf.PURGING, "unlink-translation", PUT_AWAY, "It is being deleted for good.");
        return regrouped(ownGroup, null, now);
    }

    /** Back where it was before, whatever else was changed since. */
    Article regrouped(Article before, Instant now) {
        return regrouped(before.translationGroup(), before.translatedFrom(), now);
    }

    private Article regrouped(String group, @Nullable TranslationSource source, Instant now) {
        return changed(now)
                .translationGroup(group)
                .translatedFrom(source)
                .publicState(group.equals(translationGroup) ? publicState : publicState.shownAnew())
                .build()
                .withDerived();
    }

    /** Whether readers see a later revision of it than this. */
    boolean hasLiveRevisionAfter(int number) {
        var live = publicState.live();
        return publicState.status() == PublicationStatus.LIVE && live != null && live.number() > number;
    }

    /** Whether that person made a revision of it or is named as its author. */
    public boolean wasWrittenBy(String person) {
        return contributors.contains(person) || content.authors().contains(person);
    }

    /** Whether it is among that person's own articles. */
    public boolean belongsTo(String person) {
        return createdBy.equals(person) || content.authors().contains(person);
    }

    /** The day on which what is live, or else what is signed off, has to be looked at again; null when it is neither. */
    public @Nullable LocalDate nextReviewDue() {
        var live = publicState.live();
        if (publicState.status() == PublicationStatus.LIVE && live != null) {
            return live.reviewDue();
        }
        return signOff == null ? null : signOff.nextReviewDue();
    }

    private Article putAway(String act, Shelf where, Instant now) {
        requireActive(act);
        refuseIf(
                publicState.isLiveOrScheduled(),
                act,
                STILL_PUBLIC,
                "It is live or scheduled. Withdraw it first, so that nothing disappears from the site by accident.");
        return changed(now).shelf(where).build();
    }

    /** @throws TransitionRefused when it is put away */
    public void requireActive(String act) {
        Conditions.requireActive(this, act);
    }

    /** Whether a reviewer has signed off exactly the head. */
    public boolean isSignedOff() {
        return signOff != null && signOff.revision().equals(head.revision());
    }

    private Article.ArticleBuilder changed(Instant at) {
        return toBuilder().version(version + 1).updatedAt(at);
    }

    /** With what follows from its other fields, and is kept because it is looked for. */
    private Article withDerived() {
        return toBuilder()
                .claimedSlugs(Claims.slugsOf(this))
                .claimedLocales(Claims.localesOf(this))
                .claimedMedia(Claims.mediaOf(this))
                .reviewDueAt(publicState.reviewDueAt())
                .build();
    }
}
