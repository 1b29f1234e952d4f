package org.comfrey.api;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comfrey.api.ApiExamples.Example;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.founding.Founding;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Search;
import org.comfrey.model.reading.Searches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the story of an article through the management API, each operation once at least, and compares what was sent and
 * answered with what the OpenAPI document says. The document's own examples come from here.
 */
@ApiTest
@TestPropertySource(properties = "spring.application.name=comfrey-examples")
@TestInstance(Lifecycle.PER_CLASS)
class ExampleTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT =
            JSON.readTree(Path.of("..", "docs", "api", "admin.json").toFile());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), registry -> registry.schemas(Map.of("urn:comfrey:admin", DOCUMENT.toString())));

    @Autowired
    private Staff staff;

    @Autowired
    private Founding founding;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Autowired
    private Reads reads;

    @Autowired
    private Searches searches;

    private final SortedMap<String, Example> story = new TreeMap<>();
    private final SortedMap<String, JsonNode> refusals = new TreeMap<>();

    @BeforeAll
    void tellTheStory() {
        new Story(() -> staff.anonymous().heardBy(this::heard), this::reply, this::visit).tell(founding.openLink());
        if (Boolean.getBoolean("comfrey.openapi.write")) {
            ApiExamples.write(story, refusals);
        }
    }

    private void visit(String article) {
        reads.add(article, 41);
        searches.add(Search.of("back pain").orElseThrow(), 12, 1);
        searches.add(Search.of("cupping").orElseThrow(), 5, 0);
    }

    private String reply(String article, String name, String text) {
        var form = new ReplyForm(name, "reader@example.org", null, text, null);
        return replying.leave(publications.find(article).orElseThrow(), form, Sending.withoutForm("192.0.2.0/24"))
                .id();
    }

    /** What came first goes before what is done once more. */
    private void heard(String sent, Answer answer) {
        if (answer.status() / 100 == 2) {
            var request = answer.http().request();
            var path = request.uri().getPath();
            var operation = request.method() + " " + pattern(path);
            story.putIfAbsent(operation, new Example(sent.isEmpty() ? null : json(sent), json(answer.body())));
        } else if (answer.status() >= 400) {
            refusals.putIfAbsent(String.valueOf(answer.status()), requireNonNull(json(answer.body())));
        }
    }

    private static String pattern(String path) {
        return DOCUMENT.at("/paths").propertyNames().stream()
                .filter(pattern -> path.matches(pattern.replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparingLong(
                        pattern -> pattern.chars().filter(sign -> sign == '{').count()))
                .orElseThrow();
    }

    private static @Nullable JsonNode json(String text) {
        return text.isEmpty() ? null : JSON.readTree(text);
    }

    static Stream<Arguments> operations() {
        return DOCUMENT.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> Arguments.of(operation.getKey().toUpperCase(Locale.ROOT), path.getKey())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takeAndAnswerWhatTheDocumentSays(String method, String path) {
        isAsTheDocumentSays(method, path, story);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areShownByAnExampleThatIsAsTheDocumentSays(String method, String path) {
        isAsTheDocumentSays(method, path, ApiExamples.read());
    }

    static Set<String> refusals() {
        return DOCUMENT.at("/components/examples")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areRefusedAsTheDocumentSays(String status) {
        var problem = SCHEMAS.getSchema(SchemaLocation.of("urn:comfrey:admin#/components/schemas/ProblemDetails"));
        assertThat(problem.validate(refusals.get(status))).isEmpty();
        assertThat(problem.validate(
                        DOCUMENT.at("/components/examples").get(status).get("value")))
                .isEmpty();
    }

    private static void isAsTheDocumentSays(String method, String path, Map<String, Example> examples) {
        var operation = DOCUMENT.at("/paths").get(path).get(method.toLowerCase(Locale.ROOT));
        var example = Optional.ofNullable(examples.get(method + " " + path));
        var request = operation.at("/requestBody/content/application~1json/schema");
        if (!request.isMissingNode()) {
            assertThat(example.map(Example::sent)).hasValueSatisfying(sent -> fits(sent, request));
        }
        operation
                .at("/responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().at("/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .forEach(schema -> assertThat(example.map(Example::answered))
                        .hasValueSatisfying(answered -> fits(answered, schema)));
    }

    private static void fits(JsonNode json, JsonNode schema) {
        var named = schema.at("/$ref").asString("");
        var known = named.isEmpty()
                ? SCHEMAS.getSchema(schema)
                : SCHEMAS.getSchema(SchemaLocation.of("urn:comfrey:admin" + named));
        assertThat(known.validate(json)).isEmpty();
    }
}
