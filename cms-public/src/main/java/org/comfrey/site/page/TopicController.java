package org.comfrey.site.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.TopicTree;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.page.TopicsPage.Branch;
import org.comfrey.site.page.TopicsPage.Trunk;
import org.comfrey.site.structured.StructuredPages;
import org.comfrey.site.structured.StructuredTrail.Step;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the tree of topics, and the page of each with the articles about it and about what is below it. */
@Controller
@RequiredArgsConstructor
class TopicController {

    private static final String HEADING = "Topics";
    private static final String PATH = "/topics";
    private static final List<Topic.Kind> IN_ORDER =
            List.of(Topic.Kind.CONDITION, Topic.Kind.BODY_AREA, Topic.Kind.THERAPY);

    private final Publications publications;
    private final Topics topics;
    private final TopicPages topicPages;
    private final Teasers teasers;
    private final StructuredPages facts;
    private final SettingsStore settings;
    private final Frames frames;
    private final Pages pages;

    @GetMapping(PATH)
    ResponseEntity<byte[]> all() {
        var tree = topics.tree();
        var trunks = IN_ORDER.stream()
                .map(kind -> new Trunk(words(kind), branches(of(kind, tree.widest()), tree)))
                .filter(trunk -> !trunk.branches().isEmpty())
                .toList();
        var frame = frames.frame(HEADING, "All topics", PATH, OwnWords.LANGUAGE)
                .withFacts(facts.topics(HEADING, settings.site(), List.of(new Step(HEADING, PATH))));
        var page = new TopicsPage(frame, HEADING, trunks);
        return pages.shared("allTopics", Map.of("page", page), Shown.settings().topics());
    }

    @GetMapping(PATH + "/{slug}")
    ResponseEntity<byte[]> one(@PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        var topic = topicPages.at(slug);
        var tree = topics.tree();
        var above = tree.above(topic);
        var path = path(topic);
        var articles = publications.live(tree.idsWithin(topic), Slice.of(null, after));
        var shown = teasers.of(articles);
        var listed = shown.stream()
                .map(teaser -> new Step(teaser.title(), teaser.href()))
                .toList();
        var page = new ListPage(
                frames.frame(topic.name(), topic.description(), path)
                        .withFeeds(frames.feeds(topic.name(), path))
                        .withFacts(facts.topic(topic, settings.site(), steps(above, topic), listed)),
                links(above).toList(),
                topic.name(),
                topic.description(),
                List.of(),
                links(tree.below(topic)).toList(),
                shown,
                List.of(),
                articles.next() == null ? null : path + "?after=" + articles.next());
        return pages.shared(
                "list", Map.of("page", page), Shown.settings().articles().topics());
    }

    private static List<Branch> branches(List<Topic> sideBySide, TopicTree tree) {
        return sideBySide.stream()
                .map(topic -> new Branch(ArticleViews.link(topic), branches(tree.below(topic), tree)))
                .toList();
    }

    private static List<Topic> of(Topic.Kind kind, List<Topic> all) {
        return all.stream().filter(topic -> topic.kind() == kind).toList();
    }

    private static List<Step> steps(List<Topic> above, Topic topic) {
        var topics = Stream.concat(above.stream(), Stream.of(topic)).map(one -> new Step(one.name(), path(one)));
        return Stream.concat(Stream.of(new Step(HEADING, PATH)), topics).toList();
    }

    private static Stream<ArticlePage.TopicLink> links(List<Topic> topics) {
        return topics.stream().map(ArticleViews::link);
    }

    private static String path(Topic topic) {
        return PATH + "/" + topic.slug();
    }

    private static String words(Topic.Kind kind) {
        return switch (kind) {
            case CONDITION -> "Conditions";
            case BODY_AREA -> "Areas of the body";
            case THERAPY -> "Treatments";
        };
    }
}
