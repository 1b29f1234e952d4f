package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Taxonomy.Wording;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How readers find their way through the tree of topics. */
@OnPublicNode
class TopicPageTests {

    private final Newsroom newsroom;
    private final Taxonomy taxonomy;
    private final SiteClient site;

    /** Part of every name, so that tests do not find each other's. */
    private String mine = "";

    TopicPageTests(@Autowired Newsroom newsroom, @Autowired Taxonomy taxonomy, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.taxonomy = taxonomy;
        this.site = new SiteClient(port);
    }

    @BeforeEach
    void beginAfresh() {
        mine = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void showsTopicsAsATreeBelowWhatKindOfThingTheyAre() {
        var pain = topic("Pain", Topic.Kind.CONDITION, null);
        var back = topic("Back pain", Topic.Kind.CONDITION, pain);
        var low = topic("Low back pain", Topic.Kind.CONDITION, back);
        var massage = topic("Massage", Topic.Kind.THERAPY, null);
        var page = page("/topics");
        assertThat(page.select("main section > h2").eachText()).containsSubsequence("Conditions", "Treatments");
        assertThat(page.select("section:has(> h2:contains(Conditions)) > ul > li > a[href=" + path(pain) + "] + ul > li"
                        + " > a[href=" + path(back) + "] + ul > li > a[href=" + path(low) + "]"))
                .hasSize(1);
        assertThat(page.select("section:has(> h2:contains(Treatments)) > ul > li > a[href=" + path(massage) + "]"))
                .hasSize(1);
        assertThat(links(page("/"), "nav.all-topics a"))
                .as("the home page begins with the widest")
                .contains(path(pain), path(massage))
                .doesNotContain(path(back), path(low));
    }

    @Test
    void leavesNoTopicOutHoweverManyThereAre() {
        var parent = topic("Many", Topic.Kind.BODY_AREA, null);
        var all = IntStream.rangeClosed(1, Slice.MOST + 1)
                .mapToObj(number -> path(topic("One of many " + number, Topic.Kind.BODY_AREA, parent)))
                .toList();
        assertThat(links(page("/topics"), "main a")).containsAll(all);
        assertThat(links(page(path(parent)), "nav .topics a")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void listsWhatIsAboutNarrowerTopicsToo() {
        var wide = topic("Wide", Topic.Kind.CONDITION, null);
        var narrow = topic("Narrow", Topic.Kind.CONDITION, wide);
        newsroom.live(anArticle("about-wide-" + mine).topics(List.of(wide.id())).build());
        newsroom.live(
                anArticle("about-narrow-" + mine).topics(List.of(narrow.id())).build());
        newsroom.live(anArticle("about-neither-" + mine).build());
        assertThat(links(page(path(wide)), "main h2 a"))
                .containsExactly("/articles/about-narrow-" + mine, "/articles/about-wide-" + mine);
        assertThat(links(page(path(narrow)), "main h2 a")).containsExactly("/articles/about-narrow-" + mine);
        assertThat(Jsoup.parse(String.valueOf(site.get(path(wide) + "/feed.xml").getBody()), "", Parser.xmlParser())
                        .select("entry"))
                .hasSize(2);
    }

    @Test
    void saysWhatATopicStandsBelow() {
        var wide = topic("Above", Topic.Kind.CONDITION, null);
        var narrow = topic("Between", Topic.Kind.CONDITION, wide);
        var below = topic("Below", Topic.Kind.CONDITION, narrow);
        var page = page(path(below));
        assertThat(links(page, ".breadcrumbs a")).containsExactly("/topics", path(wide), path(narrow));
        assertThat(page.select(".breadcrumbs [aria-current=page]").text()).isEqualTo("Below " + mine);
        var graph = SchemaOrg.graph(site.get(path(below)).getBody());
        SchemaOrg.assertDefined(graph);
        var collection = SchemaOrg.thing(graph, "CollectionPage");
        var trail = SchemaOrg.thing(graph, "BreadcrumbList");
        assertThat(collection.at("/breadcrumb/@id")).isEqualTo(trail.at("/@id"));
        assertThat(collection.at("/about/@type").asString()).isEqualTo("MedicalCondition");
        assertThat(trail.at("/itemListElement"))
                .extracting(step -> step.at("/name").asString())
                .containsExactly("Topics", "Above " + mine, "Between " + mine, "Below " + mine);
        assertThat(trail.at("/itemListElement"))
                .extracting((JsonNode step) -> step.at("/position").asInt())
                .containsExactly(1, 2, 3, 4);
    }

    private Topic topic(String name, Topic.Kind kind, @Nullable Topic parent) {
        return taxonomy.add(
                new Wording(
                        null, name + " " + mine, kind, parent == null ? null : parent.id(), "", List.of(), List.of()),
                null);
    }

    private static String path(Topic topic) {
        return "/topics/" + topic.slug();
    }

    private Document page(String path) {
        return Jsoup.parse(String.valueOf(site.get(path).getBody()));
    }

    private static List<String> links(Document page, String selector) {
        return page.select(selector).eachAttr("href");
    }
}
