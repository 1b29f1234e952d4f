package org.comfrey.model.article;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.KnownPictures;
import org.comfrey.model.input.Problems;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.tag.Tags;
import org.comfrey.model.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that articles name only topics, people and pictures that there are. */
@Component
@RequiredArgsConstructor
class Mentions {

    private final Topics topics;
    private final Tags tags;
    private final People people;
    private final KnownPictures pictures;

    /**
     * The content under the topics and tags that stand now for those that it names. What it has named before and is gone
     * since is no mistake of whoever changes something else: such topics are left out.
     *
     * @param before what it said before, or null when it is new
     * @throws org.comfrey.model.input.InvalidInput when it names something that there is not
     */
    ArticleContent settled(ArticleContent content, @Nullable ArticleContent before) {
        var missing = topics.missing(content.topics());
        var problems = new Problems();
        requireTopics(content, before, missing, problems);
        requireAuthors(content, before, problems);
        requirePictures(content, before, problems);
        problems.throwIfAny();
        var kept = new ArrayList<>(content.topics());
        kept.removeAll(missing);
        return content.toBuilder()
                .topics(topics.successors(kept).of(kept))
                .tags(tags.known(content.tags()))
                .build();
    }

    private static void requireTopics(
            ArticleContent content, @Nullable ArticleContent before, Collection<String> missing, Problems problems) {
        var known = before == null ? List.<String>of() : before.topics();
        missing.stream()
                .filter(not(known::contains))
                .forEach(topic ->
                        problems.add("/topics/" + content.topics().indexOf(topic), "There is no topic with this id."));
    }

    private void requireAuthors(ArticleContent content, @Nullable ArticleContent before, Problems problems) {
        var added = new ArrayList<>(content.authors());
        added.removeAll(before == null ? List.of() : before.authors());
        added.removeAll(people.all(added).stream().map(Person::id).toList());
        added.forEach(author ->
                problems.add("/authors/" + content.authors().indexOf(author), "There is nobody with this id."));
    }

    private void requirePictures(ArticleContent content, @Nullable ArticleContent before, Problems problems) {
        var added = new HashSet<>(content.media());
        added.removeAll(before == null ? Set.of() : before.media());
        added.removeAll(pictures.pictures(added));
        if (!added.isEmpty()) {
            content.pointersTo(added)
                    .forEach(
                            pointer -> problems.add(pointer, "There is no picture with this id in the media library."));
        }
    }
}
