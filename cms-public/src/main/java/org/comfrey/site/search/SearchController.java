package org.comfrey.site.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.catalog.Catalog;
import org.comfrey.site.catalog.Found;
import org.comfrey.site.catalog.Found.Hit;
import org.comfrey.site.catalog.Wanted;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.page.Days;
import org.comfrey.site.search.SearchPage.Choice;
import org.comfrey.site.search.SearchPage.Filter;
import org.comfrey.site.search.SearchPage.Proposal;
import org.comfrey.site.search.SearchPage.Result;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Serves the page on which readers search. */
@Controller
@RequiredArgsConstructor
class SearchController {

    private static final String PATH = "/search";
    private static final String ABOUT =
            "Find an article on a treatment by words, or by condition, kind of treatment and area of the body.";

    private final Catalog catalog;
    private final SettingsStore settings;
    private final Frames frames;
    private final Pages pages;

    /** What was asked for, as it stands in the address. */
    private record Asked(String words, Map<Topic.Kind, String> within) {

        String href(String other, @Nullable String after) {
            var address = UriComponentsBuilder.fromPath(PATH).queryParam("q", "{words}");
            var values = new ArrayList<>(List.of(other));
            within.forEach((kind, slug) -> {
                address.queryParam(name(kind), "{" + name(kind) + "}");
                values.add(slug);
            });
            if (after != null) {
                address.queryParam("after", "{after}");
                values.add(after);
            }
            return address.encode().buildAndExpand(values.toArray()).toUriString();
        }
    }

    /**
     * A search.
     *
     * @param q words; without any, the page asks for some
     * @param condition slug of a topic that articles must be within, or empty; likewise the others
     * @param after from where on the results are shown
     */
    @GetMapping(PATH)
    ResponseEntity<byte[]> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "") String therapy,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable String after) {
        var words = q.strip();
        var asked = new Asked(
                words.substring(0, Math.min(words.length(), Wanted.LONGEST)), within(condition, therapy, area));
        var found = asked.words().isEmpty()
                ? null
                : catalog.search(new Wanted(asked.words(), asked.within(), Slice.of(null, after)));
        var shown = Shown.settings().catalog().topics();
        return pages.shared(
                "search",
                Map.of("page", page(asked, found)),
                // Who leafs on searches for nothing new.
                found == null || after != null ? shown : shown.searched(asked.words(), found.total()));
    }

    private SearchPage page(Asked asked, @Nullable Found found) {
        var title = asked.words().isEmpty() ? "Search" : "Search: " + asked.words();
        var empty = frames.frame(title, ABOUT, PATH, OwnWords.LANGUAGE);
        // What is found is different every day, and there is any number of such pages.
        var frame = asked.words().isEmpty() ? empty : empty.unlisted();
        var zone = settings.site().zoneId();
        return new SearchPage(
                frame,
                asked.words(),
                filters(asked),
                found == null ? null : outcome(found),
                found == null || found.otherSpelling() == null
                        ? null
                        : new Proposal(found.otherSpelling(), asked.href(found.otherSpelling(), null)),
                found == null
                        ? List.of()
                        : found.hits().stream().map(hit -> result(hit, zone)).toList(),
                found == null || found.next() == null ? null : asked.href(asked.words(), found.next()));
    }

    private List<Filter> filters(Asked asked) {
        return List.of(
                filter(Topic.Kind.CONDITION, "Condition", asked),
                filter(Topic.Kind.THERAPY, "Treatment", asked),
                filter(Topic.Kind.BODY_AREA, "Area of the body", asked));
    }

    private Filter filter(Topic.Kind kind, String label, Asked asked) {
        var chosen = asked.within().get(kind);
        return new Filter(
                name(kind),
                label,
                catalog.topics(kind).stream()
                        .map(topic -> new Choice(
                                topic.slug().value(),
                                topic.name(),
                                topic.slug().value().equals(chosen)))
                        .toList());
    }

    private static Result result(Hit hit, ZoneId zone) {
        var reviewed = hit.reviewedAt();
        return new Result(
                "/articles/" + hit.slug(),
                hit.title(),
                hit.summary(),
                hit.excerpt(),
                hit.topics().stream()
                        .map(topic -> new TopicLink(topic.name(), "/topics/" + topic.slug()))
                        .toList(),
                reviewed == null ? null : Days.words(reviewed, zone),
                reviewed == null ? null : Objects.toString(reviewed.atZone(zone).toLocalDate()));
    }

    private static String outcome(Found found) {
        long total = found.total();
        return total == 0 ? "Nothing was found." : total == 1 ? "1 article" : total + " articles";
    }

    private static Map<Topic.Kind, String> within(String condition, String therapy, String area) {
        var within = new EnumMap<Topic.Kind, String>(Topic.Kind.class);
        within.put(Topic.Kind.CONDITION, condition);
        within.put(Topic.Kind.THERAPY, therapy);
        within.put(Topic.Kind.BODY_AREA, area);
        within.values().removeIf(String::isBlank);
        return within;
    }

    private static String name(Topic.Kind kind) {
        return switch (kind) {
            case CONDITION -> "condition";
            case THERAPY -> "therapy";
            case BODY_AREA -> "area";
        };
    }
}
