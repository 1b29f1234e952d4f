package org.comfrey.site.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.page.ListPage.Teaser;
import org.comfrey.site.structured.StructuredPages;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the home page: the latest articles. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private final Publications publications;
    private final Topics topics;
    private final SettingsStore settings;
    private final Teasers teasers;
    private final StructuredPages facts;
    private final Frames frames;
    private final Pages pages;

    @GetMapping("/")
    ResponseEntity<byte[]> home(@RequestParam(required = false) @Nullable String after) {
        var site = settings.site();
        var title = site.tagline().isEmpty() ? "Articles" : site.tagline();
        var page = publications.live(Set.of(), Slice.of(null, after));
        var frame = frames.frame(title, site.tagline(), "/");
        var shown = new ListPage(
                frame.withFacts(facts.home(site, frame.site().logo())),
                null,
                site.name(),
                site.tagline(),
                after == null ? featured(site.appearance().featured()) : List.of(),
                List.of(),
                teasers.of(page),
                topics.tree().widest().stream().map(ArticleViews::link).toList(),
                page.next() == null ? null : "/?after=" + page.next());
        return pages.shared(
                "list", Map.of("page", shown), Shown.settings().articles().topics());
    }

    private List<Teaser> featured(List<String> ids) {
        return ids.isEmpty() ? List.of() : teasers.of(publications.live(ids));
    }
}
