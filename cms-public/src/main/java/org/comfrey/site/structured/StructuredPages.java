package org.comfrey.site.structured;

import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.body.Html;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.model.topic.Topic;
import org.comfrey.site.structured.StructuredTrail.Step;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageFrame.Image;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells machines what the pages are that are no articles: the site itself, its people and its topics. */
@Component
@RequiredArgsConstructor
public class StructuredPages {

    /** What stands for the words in the address of a search. */
    private static final String WORDS = "search_term_string";

    private final JsonLd jsonLd;
    private final StructuredTrail trail;
    private final Frames frames;

    /**
     * The site, how it is searched, and who is behind it.
     *
     * @param logo the site's picture, or null
     */
    public Html home(SiteSettings site, @Nullable Image logo) {
        var address = frames.address("/");
        var organization = address + "#organization";
        var search = Thing.of("SearchAction")
                .with(
                        "target",
                        Thing.of("EntryPoint").with("urlTemplate", frames.address("/search") + "?q={" + WORDS + "}"))
                .with("query-input", "required name=" + WORDS);
        return jsonLd.element(List.of(
                Thing.of("WebSite")
                        .with("@id", website())
                        .with("url", address)
                        .with("name", site.name())
                        .with("description", site.tagline())
                        .with("inLanguage", site.locale())
                        .with("publisher", Thing.described(organization))
                        .with("potentialAction", search),
                Thing.of("Organization")
                        .with("@id", organization)
                        .with("url", address)
                        .with("name", site.name())
                        .with("logo", StructuredArticle.image(logo))));
    }

    /** The page of somebody who writes or reviews. */
    public Html author(Profile author, SiteSettings site) {
        var address = frames.address("/authors/" + author.slug());
        return jsonLd.element(List.of(Thing.of("ProfilePage")
                .with("@id", address)
                .with("url", address)
                .with("name", author.name())
                .with("inLanguage", site.locale())
                .with("dateModified", author.updatedAt().toString())
                .with("isPartOf", Thing.described(website()))
                .with(
                        "mainEntity",
                        Thing.of("Person")
                                .with("@id", address + "#person")
                                .with("name", author.name())
                                .with("honorificSuffix", author.credentials())
                                .with("description", author.bio())
                                .with("url", address))));
    }

    /**
     * The page of a topic.
     *
     * @param steps the trail to it, which ends with the page itself
     * @param articles the articles that it lists, in their order
     */
    public Html topic(Topic topic, SiteSettings site, List<Step> steps, List<Step> articles) {
        var about =
                Thing.of(type(topic.kind())).with("name", topic.name()).withTexts("alternateName", topic.synonyms());
        return jsonLd.element(List.of(
                collection(topic.name(), topic.description(), site, steps)
                        .with("about", about)
                        .with("mainEntity", list(articles)),
                trail.thing(steps)));
    }

    /** The page of all topics. */
    public Html topics(String name, SiteSettings site, List<Step> steps) {
        return jsonLd.element(List.of(collection(name, "", site, steps), trail.thing(steps)));
    }

    private Thing collection(String name, String description, SiteSettings site, List<Step> steps) {
        var address = frames.address(steps.getLast().path());
        return Thing.of("CollectionPage")
                .with("@id", address)
                .with("url", address)
                .with("name", name)
                .with("description", description)
                .with("inLanguage", site.locale())
                .with("isPartOf", Thing.described(website()))
                .with("breadcrumb", Thing.described(StructuredTrail.id(address)));
    }

    private @Nullable Thing list(List<Step> articles) {
        return articles.isEmpty()
                ? null
                : Thing.of("ItemList")
                        .with(
                                "itemListElement",
                                IntStream.range(0, articles.size())
                                        .mapToObj(index -> Thing.of("ListItem")
                                                .with("position", index + 1)
                                                .with(
                                                        "name",
                                                        articles.get(index).name())
                                                .with(
                                                        "url",
                                                        frames.address(articles.get(index)
                                                                .path())))
                                        .toList());
    }

    private static String type(Topic.Kind kind) {
        return switch (kind) {
            case CONDITION -> "MedicalCondition";
            case THERAPY -> "MedicalTherapy";
            case BODY_AREA -> "AnatomicalStructure";
        };
    }

    private String website() {
        return frames.address("/") + "#website";
    }
}
