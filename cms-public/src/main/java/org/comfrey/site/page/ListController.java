package org.comfrey.site.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.page.ListPage.Teaser;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages that list articles. */
@Controller
@RequiredArgsConstructor
class ListController {

    private static final String TEMPLATE = "list";

    private final Publications publications;
    private final Topics topics;
    private final TopicPages topicPages;
    private final SettingsStore settings;
    private final Teasers teasers;
    private final Frames frames;
    private final Pages pages;

    @GetMapping("/")
    ResponseEntity<byte[]> home(@RequestParam(required = false) @Nullable String after) {
        var site = settings.site();
        var title = site.tagline().isEmpty() ? "Articles" : site.tagline();
        var page = publications.live(Set.of(), Slice.of(null, after));
        return list(new ListPage(
                frames.frame(title, site.tagline(), "/"),
                site.name(),
                site.tagline(),
                after == null ? featured(site.appearance().featured()) : List.of(),
                teasers.of(page),
                allTopics(),
                next("/", page)));
    }

    @GetMapping("/topics")
    ResponseEntity<byte[]> topics() {
        return list(new ListPage(
                frames.frame("Topics", "All topics", "/topics", OwnWords.LANGUAGE),
                "Topics",
                "Conditions, areas of the body and treatments.",
                List.of(),
                List.of(),
                allTopics(),
                null));
    }

    @GetMapping("/topics/{slug}")
    ResponseEntity<byte[]> topic(@PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        var topic = topicPages.at(slug);
        var path = "/topics/" + topic.slug();
        var page = publications.live(topic.ids(), Slice.of(null, after));
        return list(new ListPage(
                frames.frame(topic.name(), topic.description(), path).withFeeds(frames.feeds(topic.name(), path)),
                topic.name(),
                topic.description(),
                List.of(),
                teasers.of(page),
                List.of(),
                next(path, page)));
    }

    private ResponseEntity<byte[]> list(ListPage page) {
        return pages.shared(
                TEMPLATE, Map.of("page", page), Shown.settings().articles().topics());
    }

    private List<Teaser> featured(List<String> ids) {
        return ids.isEmpty() ? List.of() : teasers.of(publications.live(ids));
    }

    private List<TopicLink> allTopics() {
        return topics.list(null, null, new Slice(Slice.MOST, null)).items().stream()
                .sorted(settings.site().alphabet().by(Topic::name))
                .map(ArticleViews::link)
                .toList();
    }

    private static @Nullable String next(String path, Page<?> page) {
        return page.next() == null ? null : path + "?after=" + page.next();
    }
}
