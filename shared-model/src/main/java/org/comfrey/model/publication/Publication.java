package org.comfrey.model.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.Builder;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.person.Byline;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What readers see of an article: a frozen snapshot, complete in itself. Nothing else of an article is ever public.
 *
 * @param id the article's id
 * @param edition grows by one with each change; an older edition never replaces a newer one
 * @param liveFrom the edition with which it last went live when it was not; null for what was stored before this was kept
 * @param status whether it can be read
 * @param revision the id of the revision that it shows
 * @param revisionNumber the number of that revision
 * @param translationGroup what it shares with its translations, and with no other article: an opaque id
 * @param content what it says
 * @param media ids of the media that it shows
 * @param authors the people named as its authors, as they were when it went live
 * @param review the medical review; null only where the site does not ask for one
 * @param firstPublishedAt when the article went live for the first time
 * @param publishedAt when this edition went live
 * @param withdrawnAt when it was taken down, or null
 */
@Document("publications")
@Builder(toBuilder = true)
public record Publication(
        @Id String id,
        long edition,
        @Nullable Long liveFrom,
        Status status,
        String revision,
        int revisionNumber,
        String translationGroup,
        ArticleContent content,
        Set<String> media,
        List<Byline> authors,
        @Nullable Review review,
        Instant firstPublishedAt,
        Instant publishedAt,
        @Nullable Instant withdrawnAt) {

    /** Whether a publication can be read. */
    public enum Status {
        LIVE,
        /** Was taken down: its address answers "gone", not "never heard of". */
        WITHDRAWN
    }

    /**
     * Who reviewed it medically.
     *
     * @param reviewer the reviewer's id
     * @param name the reviewer's name at that time
     * @param credentials the reviewer's credentials at that time
     * @param at when
     * @param nextDue the day on which it has to be looked at again
     */
    public record Review(String reviewer, String name, String credentials, Instant at, LocalDate nextDue) {

        public boolean isOverdue(LocalDate today) {
            return today.isAfter(nextDue);
        }
    }

    public Publication {
        // What was published before there were groups is alone in its own.
        translationGroup = Objects.requireNonNullElse(translationGroup, id);
        media = Set.copyOf(media);
        authors = List.copyOf(authors);
    }

    /** When it was last published or reviewed, whichever came later. */
    public Instant changedAt() {
        return review == null || publishedAt.isAfter(review.at()) ? publishedAt : review.at();
    }

    /** Whether this edition brought it to its readers, and did not replace another one that they saw. */
    public boolean isNewlyLive() {
        return isLive() && liveFrom != null && liveFrom == edition;
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }
}
