package org.comfrey.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.comfrey.model.article.ChangeRequest;
import org.comfrey.model.article.Head;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.SignOff;
import org.comfrey.model.article.TranslationSource;
import org.comfrey.model.article.Withdrawal;
import org.comfrey.model.article.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of an article.
 *
 * @param id opaque
 * @param version the number in its entity tag
 * @param content what it says; its fields stand beside these
 * @param head the revision that it is at
 * @param workflow where it stands between author and reviewer
 * @param signOff the medical sign-off of exactly this revision, or null
 * @param changeRequest why it came back from review, while that stands, or null
 * @param publication what of it readers see
 * @param shelf whether it is worked on or put away
 * @param trashedAt when it was put in the trash, while it is there
 * @param translationGroup what it shares with its translations, and with no other article: an opaque id
 * @param translatedFrom what it was translated from, or null
 * @param createdBy the id of whoever created it
 * @param contributors ids of all who made a revision: none of them can sign it off
 * @param createdAt when
 * @param updatedAt when its last act was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Article")
record ArticleView(
        String id,
        long version,
        @JsonUnwrapped ContentView content,
        Head head,
        Workflow workflow,
        @Nullable SignOff signOff,
        @Nullable ChangeRequest changeRequest,
        PublicationView publication,
        Shelf shelf,
        @Nullable Instant trashedAt,
        String translationGroup,
        @Nullable TranslationSource translatedFrom,
        String createdBy,
        Set<String> contributors,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What of an article is public, now or later.
     *
     * @param status where it stands
     * @param edition how often what readers see was changed
     * @param live what readers see, or saw last, or null
     * @param schedule what goes live next, or null
     * @param withdrawal when it is taken down by itself, or null
     * @param firstPublishedAt when it went live for the first time, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicationState")
    record PublicationView(
            PublicationStatus status,
            long edition,
            @Nullable ReleaseView live,
            @Nullable ReleaseView schedule,
            @Nullable Withdrawal withdrawal,
            @Nullable Instant firstPublishedAt) {}

    /**
     * A revision that is public, or will be.
     *
     * @param revision its id
     * @param number its number
     * @param slug its address
     * @param signOff the sign-off it goes with, or null
     * @param at when it went live, or will
     * @param by the id of whoever published or scheduled it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Release")
    record ReleaseView(
            String revision,
            int number,
            String slug,
            @Nullable SignOff signOff,
            Instant at,
            String by) {}
}
