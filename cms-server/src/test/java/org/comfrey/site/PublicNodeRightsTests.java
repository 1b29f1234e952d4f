package org.comfrey.site;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.comfrey.model.access.Role;
import org.comfrey.model.media.Description;
import org.comfrey.model.media.FocalPoint;
import org.comfrey.model.media.MediaItem;
import org.comfrey.model.media.MediaLibrary;
import org.comfrey.model.media.Upload;
import org.comfrey.model.preview.Previewing;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SamplePictures;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.store.Store;
import org.comfrey.server.store.StoreCommands;
import org.comfrey.server.store.StoreCommands.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;

/** What a public node asks of its store, held against the rights that its MongoDB user gets, and against the indexes. */
@OnPublicNode
class PublicNodeRightsTests {

    private static final Path SCRIPT = Path.of("..", "deploy", "mongo", "users.js");
    private static final Pattern RIGHTS = Pattern.compile("PUBLIC_NODE_RIGHTS = \\{(.*?)\\};", Pattern.DOTALL);
    private static final Pattern RIGHT = Pattern.compile("[\"']?([\\w.]+)[\"']?: \\[([^]]*)]");
    private static final Pattern ACTION = Pattern.compile("\"(\\w+)\"");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Previewing previewing;

    @Autowired
    private MediaLibrary library;

    @TempDir
    private Path folder;

    @Autowired
    private StoreCommands commands;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Store store;

    @LocalServerPort
    private int port;

    @Test
    void asksForNothingThatItsUserMayNotDo() throws IOException {
        var rights = rightsInTheScript();
        assertThat(rights.keySet()).doesNotContain("articles", "article_revisions", "people", "api_tokens", "sessions");
        var used = everythingAReaderDoes().stream()
                .collect(groupingBy(Command::collection, flatMapping(PublicNodeRightsTests::rights, toSet())));
        assertThat(used)
                .containsKeys(
                        "publications",
                        "comments",
                        "settings",
                        "topics",
                        "previews",
                        "media",
                        "fs.files",
                        "fs.chunks",
                        "tags",
                        "profiles",
                        "redirects",
                        "reads",
                        "searches",
                        "rate_limits");
        assertThat(used)
                .allSatisfy((collection, actions) -> assertThat(rights.getOrDefault(collection, Set.of()))
                        .as("rights on " + collection)
                        .containsAll(actions));
    }

    @Test
    void findsEverythingByAnIndex() {
        var finds = everythingAReaderDoes().stream()
                .filter(command -> command.name().equals("find"))
                .toList();
        assertThat(finds).isNotEmpty();
        assumeThat(store).as("only a real MongoDB explains how it finds things").isInstanceOf(Store.Mongo.class);
        assertThat(finds)
                .allSatisfy(find -> assertThat(mongo.executeCommand(new Document("explain", question(find)))
                                .toJson())
                        .doesNotContain("COLLSCAN"));
    }

    private MediaItem picture() {
        try {
            var file = Files.write(folder.resolve("upload"), SamplePictures.picture("png", 20, 20));
            return library.add(
                    newsroom.actor(Role.EDITOR),
                    new Upload(file, "a.png"),
                    new Description(null, null, null, null, new FocalPoint(0.5, 0.5)),
                    null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Command> everythingAReaderDoes() {
        var publication = newsroom.published(anArticle("rights-" + Long.toString(System.nanoTime(), 36))
                .tags(List.of("Rights"))
                .build());
        newsroom.approvedReply(publication, "A word");
        var preview = previewing.create(newsroom.actor(Role.EDITOR), publication.id(), Previewing.USUAL_LIFE, null);
        var picture = picture();
        var slug = publication.content().slug().value();
        var author = "/authors/" + newsroom.reviewerOf(publication).slug();
        var site = new SiteClient(port);
        var all = commands.during(() -> {
            for (var page : List.of(
                    "/",
                    "/topics",
                    "/topics/none",
                    "/articles/" + slug,
                    "/articles/none",
                    "/authors/none",
                    "/nothing/here",
                    author)) {
                site.get(page);
            }
            assertThat(site.get(picture.address(picture.master()))
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
            assertThat(site.get(preview.path()).getStatusCode().value()).isEqualTo(200);
            for (var list : List.of(
                    "/articles",
                    "/articles?locale=en",
                    "/articles/" + slug,
                    "/articles/" + slug + "?locale=de",
                    "/articles/" + slug + "/comments",
                    "/topics",
                    "/authors",
                    author,
                    author + "/articles")) {
                assertThat(site.get("/api/content/v1" + list).getStatusCode().value())
                        .isEqualTo(200);
            }
            var reply = Map.of("name", "Ada", "email", "ada@readers.example", "website", "", "body", slug);
            var own = site.sendReply(slug, reply).getHeaders().getLocation();
            assertThat(own).isNotNull();
            site.get(own.getRawPath() + "?" + own.getRawQuery());
            visit("/articles/" + slug, "article", publication.id(), "reads");
            visit("/search?q=rights+" + slug, "words", "rights " + slug, "searches");
        });
        // Whether visits are stored is asked by the test.
        return all.stream()
                .filter(command -> !Set.of("reads", "searches").contains(command.collection())
                        || command.name().equals("update"))
                .toList();
    }

    /** As a browser does, and until the node has stored that. */
    private void visit(String path, String field, String value, String collection) {
        new SiteClient(port).get(path, HttpHeaders.USER_AGENT, "Mozilla/5.0 (X11) Firefox/140.0");
        await().atMost(10, SECONDS)
                .until(() -> mongo.exists(Query.query(Criteria.where(field).is(value)), collection));
    }

    /** The rights that MongoDB wants to see for a command. */
    private static Stream<String> rights(Command command) {
        return switch (command.name()) {
            case "aggregate" -> Stream.of("find");
            case "update" -> Stream.of("update", "insert");
            default -> Stream.of(command.name());
        };
    }

    /** The command without what belongs to its connection. */
    private static BsonDocument question(Command find) {
        var question = new BsonDocument();
        for (var part : List.of("find", "filter", "sort", "limit", "projection")) {
            if (find.whole().containsKey(part)) {
                question.append(part, find.whole().get(part));
            }
        }
        return question;
    }

    private static Map<String, Set<String>> rightsInTheScript() throws IOException {
        var block = RIGHTS.matcher(Files.readString(SCRIPT));
        assertThat(block.find()).isTrue();
        var rights = new TreeMap<String, Set<String>>();
        RIGHT.matcher(block.group(1))
                .results()
                .forEach(right -> rights.put(
                        right.group(1),
                        ACTION.matcher(right.group(2))
                                .results()
                                .map(action -> action.group(1))
                                .collect(toSet())));
        return rights;
    }
}
