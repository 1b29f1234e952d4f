package org.comfrey.site.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.structured.StructuredPages;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages of people who write and review. */
@Controller
@RequiredArgsConstructor
class AuthorController {

    private static final int LONGEST_DESCRIPTION = 200;

    private final AuthorPages authors;
    private final Publications publications;
    private final Teasers teasers;
    private final StructuredPages facts;
    private final SettingsStore settings;
    private final Frames frames;
    private final Pages pages;

    @GetMapping("/authors/{slug}")
    ResponseEntity<byte[]> author(@PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        var author = authors.at(slug);
        var path = "/authors/" + author.slug();
        var live = publications.liveBy(author.id(), Slice.of(null, after));
        var page = new AuthorPage(
                frames.frame(author.name(), description(author), path).withFacts(facts.author(author, settings.site())),
                author.name(),
                author.credentials(),
                paragraphs(author.bio()),
                teasers.of(live),
                live.next() == null ? null : path + "?after=" + live.next());
        return pages.shared(
                "author",
                Map.of("page", page),
                Shown.settings().people(Set.of(author.id())).articles().topics());
    }

    private static String description(Profile author) {
        var text = Objects.requireNonNullElse(author.credentials(), "");
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }

    private static List<String> paragraphs(@Nullable String bio) {
        return bio == null
                ? List.of()
                : bio.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
