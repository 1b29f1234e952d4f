package org.comfrey.model.article;

import java.util.List;
import java.util.Set;
import lombok.Builder;
import org.comfrey.model.topic.SearchWord;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows. What is null or empty does not narrow it.
 *
 * @param workflow those at this step
 * @param publication those that stand so with their readers
 * @param shelf those that are there; {@link Shelf#ACTIVE} when null
 * @param topics those about a topic of one of these ids
 * @param tags those with a tag of one of these keys
 * @param locale those in exactly this language
 * @param author those that name or were created by the person of this id
 * @param review those whose review is due in that time, the first due first
 * @param words those that have, for each of these, a word with its beginning or one of its topics
 */
@Builder(toBuilder = true, builderMethodName = "")
public record ArticleFilter(
        @Nullable Workflow workflow,
        @Nullable PublicationStatus publication,
        @Nullable Shelf shelf,
        Set<String> topics,
        Set<String> tags,
        @Nullable String locale,
        @Nullable String author,
        @Nullable ReviewWindow review,
        List<SearchWord> words) {

    public ArticleFilter {
        topics = Set.copyOf(topics);
        tags = Set.copyOf(tags);
        words = List.copyOf(words);
    }

    /** What narrows nothing, to begin with. */
    public static ArticleFilter everything() {
        return new ArticleFilter(null, null, null, Set.of(), Set.of(), null, null, null, List.of());
    }
}
