package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;
import static org.comfrey.newsroom.SampleContent.doc;
import static org.comfrey.newsroom.SampleContent.paragraph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comfrey.model.access.Role;
import org.comfrey.model.body.BodyReader;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an article's page tells machines, by the definitions of schema.org. */
@OnPublicNode
class StructuredArticleTests {

    private final Newsroom newsroom;
    private final SiteClient site;

    StructuredArticleTests(@Autowired Newsroom newsroom, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.site = new SiteClient(port);
    }

    @Test
    void saysWhoWroteAndReviewedItAndWhen() {
        var author = newsroom.person(Role.AUTHOR);
        var publication = newsroom.published(
                anArticle("structured").authors(List.of(author.id())).build());
        var review = Objects.requireNonNull(publication.review());
        var page = thing("structured", "MedicalWebPage");
        assertThat(page.at("/author/0/name").asString()).isEqualTo(author.name());
        assertThat(page.at("/reviewedBy/name").asString()).isEqualTo(review.name());
        assertThat(page.at("/reviewedBy/honorificSuffix").asString()).isEqualTo(review.credentials());
        assertThat(page.at("/reviewedBy/url").asString())
                .endsWith("/authors/" + newsroom.reviewerOf(publication).slug());
        assertThat(LocalDate.parse(page.at("/lastReviewed").asString())).isNotNull();
        assertThat(page.at("/inLanguage").asString()).isEqualTo("en");
    }

    @Test
    void saysWhatTheTreatmentIsForAndWhenItIsNot() {
        newsroom.live(anArticle("structured-therapy").build());
        var therapy = thing("structured-therapy", "MedicalTherapy");
        assertThat(therapy.at("/name").asString()).isEqualTo("Massage therapy");
        assertThat(therapy.at("/indication/0/name").asString()).isEqualTo("Low back pain");
        assertThat(therapy.at("/indication/0/code/0/codeValue").asString()).isEqualTo("M54.5");
        assertThat(therapy.at("/indication/0/description").asString()).contains("low");
        assertThat(therapy.at("/contraindication/0/name").asString()).isEqualTo("Deep vein thrombosis");
        assertThat(thing("structured-therapy", "MedicalWebPage").at("/about/0/@id"))
                .isEqualTo(therapy.at("/@id"));
    }

    @Test
    void saysWhichQuestionsItAnswers() {
        var faq = Map.<String, Object>of(
                "type",
                "faq",
                "content",
                List.of(Map.of(
                        "type",
                        "faqItem",
                        "attrs",
                        Map.of("question", "Does it hurt?"),
                        "content",
                        List.of(paragraph("A little.")))));
        newsroom.live(
                anArticle("structured-faq").body(BodyReader.read(doc(faq))).build());
        var question = thing("structured-faq", "FAQPage").at("/mainEntity/0");
        assertThat(question.at("/name").asString()).isEqualTo("Does it hurt?");
        assertThat(question.at("/acceptedAnswer/text").asString()).isEqualTo("A little.");
    }

    @Test
    void saysWhereThePageStands() {
        newsroom.live(anArticle("structured-place").build());
        var crumbs = thing("structured-place", "BreadcrumbList").at("/itemListElement");
        assertThat(crumbs.at("/0/position").asInt()).isEqualTo(1);
        assertThat(crumbs.at("/1/item").asString()).endsWith("/articles/structured-place");
    }

    @Test
    void usesTypesAndPropertiesThatAreDefined() {
        newsroom.live(anArticle("structured-defined").build());
        SchemaOrg.assertDefined(graph("structured-defined"));
    }

    @Test
    void letsNoTextEndTheElement() {
        var hostile = "</script><script>alert(1)</script><!-- & \"quoted\" \\";
        newsroom.live(anArticle("structured-hostile").title(hostile).build());
        assertThat(thing("structured-hostile", "MedicalWebPage").at("/name").asString())
                .isEqualTo(hostile);
        assertThat(Jsoup.parse(String.valueOf(
                                site.get("/articles/structured-hostile").getBody()))
                        .select("script:not([type=application/ld+json]):not([src])"))
                .isEmpty();
    }

    private JsonNode thing(String slug, String type) {
        return graph(slug)
                .valueStream()
                .filter(thing -> thing.at("/@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode graph(String slug) {
        return SchemaOrg.graph(site.get("/articles/" + slug).getBody());
    }
}
