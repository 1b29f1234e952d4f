package org.comfrey.server.firstrun;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Seo;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.topic.Taxonomy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Brings the demo articles through their whole life, from the topic to the reader. */
@Component
@RequiredArgsConstructor
class DemoArticles {

    private final DemoFiles files;
    private final Taxonomy taxonomy;
    private final Editing editing;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Publications publications;

    /**
     * Creates and publishes what is missing.
     *
     * @return what is live, by slug
     */
    Map<String, Publication> create(Cast cast) {
        var topics = createTopics();
        // Side by side, for their writes can then share the store's commits.
        return files.articles().parallelStream()
                .map(file -> publish(file, topics, cast))
                .collect(
                        Collectors.toMap(published -> published.content().slug().value(), Function.identity()));
    }

    private Publication publish(ObjectNode file, Map<String, String> topics, Cast cast) {
        var content = content(file, topics, cast.in(Role.AUTHOR));
        var key = "demo:article:" + content.slug().value();
        var article = live(editing.create(cast.in(Role.AUTHOR), content, key), cast);
        return publications.find(article.id()).orElseThrow();
    }

    private Map<String, String> createTopics() {
        var ids = new HashMap<String, String>();
        for (var topic : files.topics()) {
            var wording = new Taxonomy.Wording(
                    topic.slug(),
                    topic.name(),
                    topic.kind(),
                    topic.parent() == null ? null : idOf(topic.parent(), ids),
                    topic.description(),
                    topic.synonyms(),
                    topic.icd10());
            ids.put(
                    topic.slug().value(),
                    taxonomy.add(wording, "demo:topic:" + topic.slug()).id());
        }
        return ids;
    }

    private static ArticleContent content(ObjectNode file, Map<String, String> topics, Actor author) {
        var content = file.deepCopy();
        content.withArrayProperty("authors").add(author.id());
        content.put("commentPolicy", CommentPolicy.OPEN.name());
        if (!content.has("seo")) {
            content.putPOJO("seo", Seo.none());
        }
        var ids = content.arrayNode();
        content.path("topics").forEach(slug -> ids.add(idOf(slug.asString(), topics)));
        content.set("topics", ids);
        return DemoJson.MAPPER.treeToValue(content, ArticleContent.class);
    }

    private static String idOf(String slug, Map<String, String> ids) {
        return Objects.requireNonNull(ids.get(slug), () -> "The demo site has no topic " + slug + " before this.");
    }

    /** Takes the article from wherever it is to its readers. */
    private Article live(Article article, Cast cast) {
        var now = article;
        while (now.publicState().status() == PublicationStatus.NEVER) {
            now = switch (now.workflow()) {
                case DRAFT, CHANGES_REQUESTED -> editing.submit(cast.in(Role.AUTHOR), now.id(), now.version());
                case IN_REVIEW ->
                    reviewing.approve(
                            cast.in(Role.REVIEWER),
                            now.id(),
                            now.version(),
                            now.head().revision(),
                            null,
                            null);
                case APPROVED -> publishing.publish(cast.in(Role.EDITOR), now.id(), now.version());
            };
        }
        return now;
    }
}
