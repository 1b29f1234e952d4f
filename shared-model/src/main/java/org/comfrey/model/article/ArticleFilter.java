package org.comfrey.model.article;

import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows. What is null does not narrow it.
 *
 * @param workflow those at this step
 * @param publication those that stand so with their readers
 * @param shelf those that are there; {@link Shelf#ACTIVE} when null
 * @param topic those about the topic of this id
 * @param locale those in exactly this language
 * @param author those that name or were created by the person of this id
 * @param review those whose review is due in that time, the first due first
 * @param text those with words that begin with each of these
 */
@Builder
public record ArticleFilter(
        @Nullable Workflow workflow,
        @Nullable PublicationStatus publication,
        @Nullable Shelf shelf,
        @Nullable String topic,
        @Nullable String locale,
        @Nullable String author,
        @Nullable ReviewWindow review,
        @Nullable String text) {}
