package org.comfrey.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comfrey.model.article.Head;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of articles: an article without its text.
 *
 * @param publication where it stands with its readers
 * @param goesLiveAt when what is scheduled goes live; or null
 * @param nextReviewDue when what is live, or else what is signed off, has to be looked at again; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleLine(
        String id,
        long version,
        String slug,
        String locale,
        String title,
        String summary,
        List<String> topics,
        List<String> tags,
        List<String> authors,
        Head head,
        Workflow workflow,
        PublicationStatus publication,
        Shelf shelf,
        @Nullable Instant goesLiveAt,
        @Nullable LocalDate nextReviewDue,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {}
