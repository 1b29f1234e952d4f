package org.comfrey.site.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyOutline;
import org.comfrey.model.body.Html;
import org.comfrey.model.body.HtmlRenderer;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.body.RenderContext;
import org.comfrey.model.content.Cover;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.LiveTranslation;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.model.treatment.Reference;
import org.comfrey.site.page.ArticlePage.Facts;
import org.comfrey.site.page.ArticlePage.PersonLink;
import org.comfrey.site.page.ArticlePage.Review;
import org.comfrey.site.page.ArticlePage.Source;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.page.ArticlePage.TranslationLink;
import org.comfrey.site.reply.ReplySection;
import org.comfrey.site.structured.StructuredArticle;
import org.comfrey.site.structured.StructuredArticle.Around;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageFrame.Alternate;
import org.comfrey.site.web.PageFrame.Image;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares an article for its page. */
@Component
@RequiredArgsConstructor
class ArticleViews {

    /** With fewer headings, a list of them is longer than the way it saves. */
    private static final int HEADINGS_FOR_CONTENTS = 3;

    private final Frames frames;
    private final Topics topics;
    private final Profiles profiles;
    private final Translations translations;
    private final StructuredArticle structured;
    private final SettingsStore settings;
    private final ShownMedia media;
    private final Clock clock;

    ArticlePage page(Publication publication, ReplySection replies) {
        var content = publication.content();
        var zone = settings.site().zoneId();
        var profiles = this.profiles.of(people(publication));
        var others = translations.others(publication);
        var named = content.topics().isEmpty() ? List.<Topic>of() : topics.named(content.topics());
        var context = new RenderContext(
                content.treatment(),
                content.references(),
                media.links(content.media()),
                OwnWords.on(new LanguageTag(content.locale())));
        var image = image(content.cover(), context.media());
        return new ArticlePage(
                frames.frame(
                                Objects.requireNonNullElse(content.seo().title(), content.title()),
                                Objects.requireNonNullElse(content.seo().description(), content.summary()),
                                path(content.slug()),
                                new LanguageTag(content.locale()))
                        .ofArticle(publication.firstPublishedAt(), publication.publishedAt(), image)
                        .translatedAs(alternates(publication, others))
                        .withFacts(structured.of(publication, new Around(image, profiles, named)))
                        .withFeeds(frames.feeds("Replies to " + content.title(), path(content.slug()) + "/comments")),
                content.title(),
                content.summary(),
                cover(content.cover(), context.media()),
                authors(publication, profiles),
                others.stream().map(ArticleViews::link).toList(),
                named.stream().map(ArticleViews::link).toList(),
                review(publication.review(), profiles, zone),
                contents(content.body()),
                HtmlRenderer.render(content.body(), context),
                facts(content.body(), context),
                content.references().stream().map(ArticleViews::source).toList(),
                Days.words(publication.publishedAt(), zone),
                replies);
    }

    private List<Alternate> alternates(Publication publication, List<LiveTranslation> others) {
        return translations.alternates(publication, others).stream()
                .map(one -> new Alternate(one.lang(), frames.address(path(one.translation()))))
                .toList();
    }

    private static TranslationLink link(LiveTranslation translation) {
        return new TranslationLink(
                translation.locale().value(), translation.locale().ownName(), path(translation));
    }

    private static String path(LiveTranslation translation) {
        return path(translation.slug());
    }

    private static String path(Slug slug) {
        return "/articles/" + slug;
    }

    private @Nullable Image image(@Nullable Cover cover, MediaLinks media) {
        return cover == null
                ? null
                : media.find(cover.media())
                        .map(link -> new Image(frames.address(link.url()), link.width(), link.height(), cover.alt()))
                        .orElse(null);
    }

    private static @Nullable Html cover(@Nullable Cover cover, MediaLinks media) {
        return cover == null
                ? null
                : media.find(cover.media())
                        .map(link -> HtmlRenderer.cover(link, cover.alt()))
                        .orElse(null);
    }

    static TopicLink link(Topic topic) {
        return new TopicLink(topic.name(), "/topics/" + topic.slug());
    }

    private static Set<String> people(Publication publication) {
        var people = new HashSet<>(publication.content().authors());
        if (publication.review() != null) {
            people.add(publication.review().reviewer());
        }
        return people;
    }

    private static List<PersonLink> authors(Publication publication, Map<String, Profile> profiles) {
        return publication.authors().stream()
                .map(author -> new PersonLink(named(author.name(), author.credentials()), href(profiles, author.id())))
                .toList();
    }

    private static @Nullable String href(Map<String, Profile> profiles, String person) {
        var profile = profiles.get(person);
        return profile == null ? null : "/authors/" + profile.slug();
    }

    /** A review as lists show it, without a link to the reviewer. */
    @Nullable
    Review review(Publication.@Nullable Review review, ZoneId zone) {
        return review(review, Map.of(), zone);
    }

    private @Nullable Review review(Publication.@Nullable Review review, Map<String, Profile> profiles, ZoneId zone) {
        if (review == null) {
            return null;
        }
        var last = LocalDate.ofInstant(review.at(), zone);
        return new Review(
                new PersonLink(named(review.name(), review.credentials()), href(profiles, review.reviewer())),
                Days.words(last),
                last.toString(),
                Days.words(review.nextDue()),
                review.nextDue().toString(),
                review.isOverdue(LocalDate.ofInstant(clock.instant(), zone)));
    }

    private static List<BodyOutline.Entry> contents(Body body) {
        var headings = BodyOutline.of(body).entries().stream()
                .filter(entry -> entry.level() == 2)
                .toList();
        return headings.size() < HEADINGS_FOR_CONTENTS ? List.of() : headings;
    }

    /** The facts that no block of the text shows already. */
    private static Facts facts(Body body, RenderContext context) {
        var treatment = context.treatment();
        return new Facts(
                String.join(", ", treatment.otherNames()),
                Objects.requireNonNullElse(treatment.howItWorks(), ""),
                treatment.benefits(),
                unlessShown(body, new Block.Indications(null), context),
                unlessShown(body, new Block.Contraindications(null), context),
                Objects.requireNonNullElse(treatment.safetyAdvice(), ""),
                unlessShown(body, new Block.InsuranceQuestions(null), context),
                treatment.referral());
    }

    private static Html unlessShown(Body body, Block block, RenderContext context) {
        var shown = body.blocks().stream().anyMatch(other -> other.getClass() == block.getClass());
        return shown ? new Html("") : HtmlRenderer.render(new Body(List.of(block)), context);
    }

    private static Source source(Reference reference) {
        var text = Stream.of(reference.title(), reference.source(), reference.year())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(". "));
        var href = reference.url() != null
                ? reference.url()
                : reference.doi() == null ? null : "https://doi.org/" + reference.doi();
        return new Source("ref-" + reference.key(), text, href);
    }

    private static String named(String name, @Nullable String credentials) {
        return credentials == null ? name : name + ", " + credentials;
    }
}
