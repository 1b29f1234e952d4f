package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines, and the definitions of schema.org that it has to keep. */
final class SchemaOrg {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The properties that schema.org has for each type that we name, with those that it inherits; of these, the ones we use. */
    private static final Map<String, Set<String>> DEFINITIONS = Map.ofEntries(
            Map.entry(
                    "MedicalWebPage",
                    Set.of(
                            "url",
                            "name",
                            "description",
                            "inLanguage",
                            "datePublished",
                            "dateModified",
                            "image",
                            "author",
                            "publisher",
                            "breadcrumb",
                            "about",
                            "lastReviewed",
                            "reviewedBy")),
            Map.entry(
                    "MedicalTherapy", Set.of("name", "alternateName", "description", "indication", "contraindication")),
            Map.entry("TreatmentIndication", Set.of("name", "description", "code")),
            Map.entry("MedicalContraindication", Set.of("name", "description")),
            Map.entry("MedicalCode", Set.of("codeValue", "codingSystem")),
            Map.entry("MedicalCondition", Set.of("name", "alternateName")),
            Map.entry("FAQPage", Set.of("url", "inLanguage", "isPartOf", "mainEntity")),
            Map.entry("Question", Set.of("name", "acceptedAnswer")),
            Map.entry("Answer", Set.of("text")),
            Map.entry("BreadcrumbList", Set.of("itemListElement")),
            Map.entry("ListItem", Set.of("position", "name", "item", "url")),
            Map.entry("Person", Set.of("name", "honorificSuffix", "description", "url")),
            Map.entry("Organization", Set.of("name", "url", "logo")),
            Map.entry("ImageObject", Set.of("url", "width", "height", "caption")),
            Map.entry("WebSite", Set.of("url", "name", "description", "inLanguage", "publisher", "potentialAction")),
            Map.entry("SearchAction", Set.of("target", "query-input")),
            Map.entry("EntryPoint", Set.of("urlTemplate")),
            Map.entry("ProfilePage", Set.of("url", "name", "inLanguage", "dateModified", "isPartOf", "mainEntity")),
            Map.entry(
                    "CollectionPage",
                    Set.of(
                            "url",
                            "name",
                            "description",
                            "inLanguage",
                            "isPartOf",
                            "breadcrumb",
                            "about",
                            "mainEntity")),
            Map.entry("ItemList", Set.of("itemListElement")),
            Map.entry("AnatomicalStructure", Set.of("name", "alternateName")));

    private SchemaOrg() {}

    /** What the page tells, in its one element for that. */
    static JsonNode graph(@Nullable String html) {
        var element = Jsoup.parse(String.valueOf(html)).select("script[type=application/ld+json]");
        assertThat(element).hasSize(1);
        var whole = JSON.readTree(element.getFirst().data());
        assertThat(whole.at("/@context").asString()).isEqualTo("https://schema.org");
        return whole.at("/@graph");
    }

    /** The thing of that type in it. */
    static JsonNode thing(JsonNode graph, String type) {
        return graph.valueStream()
                .filter(thing -> thing.at("/@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Each type and each of its properties is defined, as far down as there are any. */
    static void assertDefined(JsonNode node) {
        if (node.has("@type")) {
            var type = node.at("/@type").asString();
            assertThat(DEFINITIONS).containsKey(type);
            node.propertyNames().stream()
                    .filter(name -> !name.startsWith("@"))
                    .forEach(name -> assertThat(DEFINITIONS.get(type)).as(type).contains(name));
        }
        node.forEach(SchemaOrg::assertDefined);
    }
}
