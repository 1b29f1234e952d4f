package org.comfrey.api;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.store.Indexed;
import org.comfrey.newsroom.SamplePictures;
import org.comfrey.server.store.StoreCommands;
import org.comfrey.server.store.StoreCommands.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every list of the management API, whatever it lists. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class ListTests {

    private static final JsonNode DOCUMENT = JsonMapper.builder()
            .build()
            .readTree(Path.of("..", "docs", "api", "admin.json").toFile());

    /** Links to a preview are parts of one document, and so are the wordings of a reply. */
    private static final Set<String> IN_ONE_DOCUMENT = Set.of("/articles/{id}/previews", "/comments/{id}/wordings");

    @Autowired
    private Staff staff;

    @Autowired
    private StoreCommands commands;

    @Autowired
    private List<Indexed> stores;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Autowired
    private Outbox outbox;

    private Client admin;
    private String article;
    private String media;
    private String reply = "";
    private String webhook = "";
    private Map<String, String> examples;

    static Stream<String> lists() {
        return DOCUMENT.at("/paths")
                .propertyStream()
                .filter(path -> parameters(path.getKey()).anyMatch(parameter -> "after".equals(name(parameter))))
                .map(path -> path.getKey().substring("/api/admin/v1".length()))
                // That one is not stored: it is found anew, in a bounded number of articles.
                .filter(not("/links/broken"::equals));
    }

    @BeforeAll
    void putTwoOfEachIntoTheLists() {
        admin = staff.as(Role.ADMIN);
        media = picture();
        var topic = topic("");
        topic(",\"parent\":\"%s\"".formatted(topic));
        topic(",\"parent\":\"%s\"".formatted(topic));
        var tag = "tag-" + UUID.randomUUID();
        article = Samples.live(staff).id();
        for (int i = 0; i < 2; i++) {
            picture();
            inArticles(tag + i);
            ofTheArticle(i);
            inAdministration();
        }
        edit("It helped.");
        edit("It helped me.");
        translate("de");
        examples = new HashMap<>(Map.of(
                "text", "massage",
                "topic", topic,
                "parent", topic,
                "tag", tag + 0,
                "author", article,
                "article", article,
                "by", article,
                "object", article,
                "since", "2020-01-01T00:00:00Z",
                "until", "2120-01-01T00:00:00Z"));
        examples.put("writer", reply);
        examples.put("network", reply);
    }

    private String picture() {
        return new Form()
                .file("massage.png", SamplePictures.picture("png", 8, 8))
                .sentBy(admin)
                .is(201)
                .id();
    }

    private String topic(String more) {
        return admin.post(
                        "/topics",
                        "{\"name\":\"Massage %s\",\"kind\":\"THERAPY\"%s}".formatted(UUID.randomUUID(), more))
                .is(201)
                .id();
    }

    private void inArticles(String tag) {
        admin.post("/articles", """
                        {"title":"%s","tags":["%s"],"cover":{"media":"%s","alt":"A"}}""".formatted(Samples.uniqueTitle(), tag, media))
                .is(201);
    }

    private void ofTheArticle(int number) {
        var path = "/articles/" + article;
        admin.onVersion(admin.get(path).version())
                .patch(path, "{\"summary\":\"Wording %d\"}".formatted(number))
                .is(200);
        admin.post(path + "/review-comments", "{\"text\":\"A good start.\"}").is(201);
        admin.post(path + "/previews", "{}").is(201);
        admin.put(path + "/autosaves/session-" + number, """
                        {"sequence":1,"base":"%s","patch":{}}""".formatted(
                                admin.get(path).text("/head/revision")))
                .is(200);
        var writer = new ReplyForm("Rita", "reader@example.org", null, "Thank you " + number, null);
        reply = replying.leave(publications.find(article).orElseThrow(), writer, Sending.withoutForm("192.0.2.0/24"))
                .id();
    }

    private void edit(String text) {
        var path = "/comments/" + reply;
        admin.onVersion(admin.get(path).version())
                .patch(path, "{\"text\":\"%s\"}".formatted(text))
                .is(200);
    }

    private void inAdministration() {
        admin.post("/redirects", "{\"from\":\"/old-%s\",\"to\":\"/topics\"}".formatted(UUID.randomUUID()))
                .is(201);
        admin.post("/privacy/erasures", "{\"email\":\"nobody@example.org\",\"texts\":\"KEEP\"}");
        staff.token(Permission.ARTICLES_READ);
        webhook = admin.post("/webhooks", """
                        {"name":"Search","url":"https://hooks.invalid/","events":["reply.approved"]}""").is(201).text("/webhook/id");
        admin.post("/webhooks/" + webhook + "/test").is(202);
        admin.post("/webhooks/" + webhook + "/test").is(202);
        outbox.queue(new MailMessage(
                new EmailAddress("ann@example.org"),
                "submitted",
                Locale.ENGLISH,
                Map.of(),
                UUID.randomUUID().toString()));
    }

    private void translate(String locale) {
        var settings = admin.get("/settings");
        admin.onVersion(settings.version())
                .patch("/settings", "{\"furtherLocales\":[\"%s\"]}".formatted(locale))
                .is(200);
        admin.post("/articles/%s/translations".formatted(article), "{\"locale\":\"%s\"}".formatted(locale))
                .is(201);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void goOnFromWhereTheyEnded(String list) {
        var first = admin.get(address(list) + "?limit=1").is(200);
        assertThat(first.json().at("/items").size()).isEqualTo(1);
        assertThat(first.header("Link")).contains("after=" + first.text("/next"), "rel=\"next\"");
        var second = admin.get(address(list) + "?limit=1&after=" + first.text("/next"))
                .is(200);
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/items/0")).isNotEqualTo(first.json().at("/items/0"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void askTheStoreAsOftenForManyItemsAsForOne(String list) {
        var forOne = asked(address(list) + "?limit=1");
        var forMany = asked(address(list) + "?limit=100");
        assertThat(forMany).hasSameSizeAs(forOne);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void areEachOneQueryThatAnIndexAnswers(String list) {
        var always = asked(address(list) + "?limit=1").stream()
                .filter(ListTests::isOfMany)
                .flatMap(command -> fields(command.whole().getDocument("filter")))
                .collect(Collectors.toSet());
        for (var query : queries(list)) {
            var asked = asked(address(list) + "?limit=1" + query);
            assertThat(asked)
                    .as(list + query)
                    .extracting(Command::name)
                    .doesNotContain("aggregate", "count", "distinct");
            var items = asked.stream().filter(ListTests::isOfMany).toList();
            assertThat(items).as(list + query).hasSize(IN_ONE_DOCUMENT.contains(list) ? 0 : 1);
            assertThat(items)
                    .as(list + query)
                    .allSatisfy(command -> isIndexed(
                            command,
                            fields(command.whole().getDocument("filter"))
                                    .filter(not(always::contains))
                                    .toList()));
        }
    }

    /** Read through the session's cookie, whose store is asked each time too. */
    private List<Command> asked(String path) {
        return commands.during(() -> admin.get(path).is(200));
    }

    /** Lists read one item more than they show, to know whether there is one, or as many as they need. */
    private static boolean isOfMany(Command command) {
        return command.name().equals("find")
                && command.whole().containsKey("sort")
                && command.whole().getNumber("limit", new BsonInt32(0)).intValue() != 1;
    }

    /** One index has to give the order of the list, and one, be it the same, what is filtered by. */
    private void isIndexed(Command command, Collection<String> filtered) {
        var asked = fields(command.whole().getDocument("filter")).toList();
        var order = List.copyOf(command.whole().getDocument("sort").keySet());
        var indexes = stores.stream()
                .filter(store -> mongo.getCollectionName(store.document()).equals(command.collection()))
                .flatMap(store -> store.indexes().stream())
                .map(index -> List.copyOf(index.getIndexKeys().keySet()))
                .toList();
        assertThat(indexes)
                .as(command.whole().toJson())
                .anyMatch(keys -> keys.stream()
                        .dropWhile(
                                key -> asked.contains(key) && !order.getFirst().equals(key))
                        .toList()
                        .equals(order));
        if (!filtered.isEmpty()) {
            assertThat(indexes)
                    .as(command.whole().toJson())
                    .anyMatch(keys -> keys.stream().takeWhile(asked::contains).anyMatch(filtered::contains));
        }
    }

    private static Stream<String> fields(BsonDocument filter) {
        return filter.entrySet().stream()
                .flatMap(entry -> Set.of("$and", "$or").contains(entry.getKey())
                        ? entry.getValue().asArray().stream()
                                .map(BsonValue::asDocument)
                                .flatMap(ListTests::fields)
                        : Stream.of(entry.getKey()));
    }

    /** No filter, and each filter alone. */
    private List<String> queries(String list) {
        var filters = parameters("/api/admin/v1" + list)
                .filter(parameter -> "query".equals(parameter.at("/in").asString()))
                .filter(parameter -> !Set.of("limit", "after").contains(name(parameter)))
                .flatMap(parameter -> examples(parameter).map(example -> "&" + name(parameter) + "=" + example));
        return Stream.concat(Stream.of(""), filters).toList();
    }

    private Stream<String> examples(JsonNode parameter) {
        var schema = parameter.at("/schema");
        if (schema.has("enum")) {
            return schema.at("/enum").valueStream().map(JsonNode::asString);
        }
        if (schema.at("/type").asString().equals("boolean")) {
            return Stream.of("true", "false");
        }
        var written =
                examples.getOrDefault(name(parameter), parameter.at("/example").asString(""));
        assertThat(written).as("an example of \"%s\"", name(parameter)).isNotEmpty();
        return Stream.of(written.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D"));
    }

    private String address(String list) {
        return list.replace("/media/{id}", "/media/" + media)
                .replace("/comments/{id}", "/comments/" + reply)
                .replace("/webhooks/{id}", "/webhooks/" + webhook)
                .replace("{id}", article)
                .replace("{article}", article);
    }

    private static Stream<JsonNode> parameters(String path) {
        return DOCUMENT.at("/paths").get(path).at("/get/parameters").valueStream();
    }

    private static String name(JsonNode parameter) {
        return parameter.at("/name").asString();
    }
}
