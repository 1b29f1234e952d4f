package org.comfrey.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.Inline;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Seo;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.person.Byline;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.model.topic.Topics;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Treatment;
import org.comfrey.site.page.ArticlePage.PersonLink;
import org.comfrey.site.reply.ReplySection;
import org.comfrey.site.structured.StructuredArticle;
import org.comfrey.site.theme.Look;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageFrame;
import org.comfrey.site.web.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleViewsTests {

    private static final Instant REVIEWED = Instant.parse("2024-06-30T23:30:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-07-01");
    private static final ReplySection NO_REPLIES =
            new ReplySection("No replies yet", List.of(), null, false, null, null, null);

    private final Frames frames = mock(Frames.class);
    private final Profiles profiles = mock(Profiles.class);
    private final SettingsStore settings = mock(SettingsStore.class);
    private final ShownMedia media = mock(ShownMedia.class);

    @BeforeEach
    void runASiteInZurich() {
        when(media.links(anyCollection())).thenReturn(MediaLinks.none());
        when(settings.site())
                .thenReturn(SiteSettings.builder()
                        .id(SiteSettings.ID)
                        .name("Site")
                        .tagline("")
                        .timeZone("Europe/Zurich")
                        .reviewIntervalMonths(24)
                        .build());
        when(frames.frame(anyString(), anyString(), anyString(), any(LanguageTag.class)))
                .thenAnswer(call -> PageFrame.builder()
                        .site(new Surroundings(
                                "Site", null, null, "#0b5a4a", "#10382f", List.of(), List.of(), List.of()))
                        .title(call.getArgument(0))
                        .description(call.getArgument(1))
                        .canonical(call.getArgument(2))
                        .lang(String.valueOf(call.<Object>getArgument(3)))
                        .direction("ltr")
                        .ownWords(OwnWords.on(OwnWords.LANGUAGE))
                        .kind("website")
                        .look(new Look(List.of("/assets/site.css"), "/assets/search.js", Map.of()))
                        .build());
    }

    @Test
    void namesAuthorsAndReviewerWithTheirCredentials() {
        var page = page("2026-01-01", anArticle());
        assertThat(page.authors())
                .containsExactly(new PersonLink("Ann Field, MSc", null), new PersonLink("Bo Hill", null));
        assertThat(page.review()).isNotNull();
        assertThat(page.review().by()).isEqualTo(new PersonLink("Dr Rui Costa, MD", null));
    }

    @Test
    void leadsToThePagesOfThoseWhoHaveOne() {
        when(profiles.of(anyCollection()))
                .thenReturn(Map.of(
                        "1", new Profile("1", 4, new Slug("ann-field-2"), "Ann Field", "MSc", null, REVIEWED),
                        "rui", new Profile("rui", 1, new Slug("rui-costa"), "Dr Rui Costa", "MD", null, REVIEWED)));
        var page = page("2026-01-01", anArticle());
        assertThat(page.authors()).extracting(PersonLink::href).containsExactly("/authors/ann-field-2", null);
        assertThat(page.review()).isNotNull();
        assertThat(page.review().by().href()).isEqualTo("/authors/rui-costa");
    }

    @Test
    void tellsTheDayOfTheReviewInTheZoneOfTheSite() {
        var review = page("2026-01-01", anArticle()).review();
        assertThat(review).isNotNull();
        assertThat(review.lastDay()).isEqualTo("2024-07-01");
        assertThat(review.last()).isEqualTo("1 July 2024");
    }

    @Test
    void isOverdueFromTheDayAfterTheReviewWasDue() {
        assertThat(page("2026-07-01", anArticle()).review()).matches(review -> review != null && !review.overdue());
        assertThat(page("2026-07-02", anArticle()).review()).matches(review -> review != null && review.overdue());
    }

    @Test
    void listsTheContentsFromThreeHeadingsOn() {
        assertThat(page("2026-01-01", anArticle().body(headings(2))).contents()).isEmpty();
        assertThat(page("2026-01-01", anArticle().body(headings(3))).contents()).hasSize(3);
    }

    @Test
    void showsEachFactOnceOnly() {
        var facts = page("2026-01-01", anArticle()).facts();
        assertThat(facts.contraindications().markup()).contains("Thrombosis");
        assertThat(facts.insurance().markup()).contains("Is it covered?");
        var shown = new Body(List.of(new Block.Contraindications(null), new Block.InsuranceQuestions(null)));
        var rest = page("2026-01-01", anArticle().body(shown)).facts();
        assertThat(rest.contraindications().markup()).isEmpty();
        assertThat(rest.insurance().markup()).isEmpty();
    }

    @Test
    void numbersSourcesWithAnAnchorAndALinkWhereThereIsOne() {
        var sources = page(
                        "2026-01-01",
                        anArticle()
                                .references(List.of(
                                        new Reference("a", "Trial", "Journal", 2015, null, "10.1002/1"),
                                        new Reference("b", "Guide", null, null, "https://example.org/", null),
                                        new Reference("c", "Book", "Press", null, null, null))))
                .references();
        assertThat(sources)
                .containsExactly(
                        new ArticlePage.Source("ref-a", "Trial. Journal. 2015", "https://doi.org/10.1002/1"),
                        new ArticlePage.Source("ref-b", "Guide", "https://example.org/"),
                        new ArticlePage.Source("ref-c", "Book. Press", null));
    }

    @Test
    void tellsSearchEnginesTheWordsThatWereWrittenForThem() {
        var frame = page("2026-01-01", anArticle().seo(new Seo("Other title", null)))
                .frame();
        assertThat(frame.title()).isEqualTo("Other title");
        assertThat(frame.description()).isEqualTo("What it can do.");
        assertThat(frame.kind()).isEqualTo("article");
    }

    private ArticlePage page(String today, ArticleContent.ArticleContentBuilder content) {
        var clock = Clock.fixed(LocalDate.parse(today).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var views = new ArticleViews(
                frames,
                mock(Topics.class),
                profiles,
                mock(Translations.class),
                mock(StructuredArticle.class),
                settings,
                media,
                clock);
        return views.page(published(content.build()), NO_REPLIES);
    }

    private static Publication published(ArticleContent content) {
        return Publication.builder()
                .id("article")
                .edition(1)
                .status(Publication.Status.LIVE)
                .revision("revision")
                .revisionNumber(1)
                .content(content)
                .media(content.media())
                .authors(List.of(
                        new Byline("1", "ann-field", "Ann Field", "MSc"), new Byline("2", "bo-hill", "Bo Hill", null)))
                .review(new Publication.Review("rui", "Dr Rui Costa", "MD", REVIEWED, DUE))
                .firstPublishedAt(REVIEWED)
                .publishedAt(REVIEWED)
                .build();
    }

    private static ArticleContent.ArticleContentBuilder anArticle() {
        return ArticleContent.builder()
                .slug(new Slug("massage"))
                .locale("en")
                .title("Massage")
                .summary("What it can do.")
                .body(Body.empty())
                .treatment(Treatment.none().toBuilder()
                        .contraindications(List.of(new Contraindication(
                                "Thrombosis", "A clot could come loose.", Contraindication.Severity.ABSOLUTE)))
                        .insurance(new Insurance(List.of("Is it covered?"), List.of()))
                        .build())
                .references(List.of())
                .topics(List.of())
                .tags(List.of())
                .authors(List.of())
                .seo(Seo.none())
                .commentPolicy(CommentPolicy.OPEN);
    }

    private static Body headings(int count) {
        return new Body(IntStream.range(0, count)
                .<Block>mapToObj(
                        number -> new Block.Heading(null, 2, List.of(new Inline.Text("Heading " + number, List.of()))))
                .toList());
    }
}
