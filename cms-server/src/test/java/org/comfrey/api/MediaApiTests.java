package org.comfrey.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.comfrey.newsroom.SamplePictures.picture;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.newsroom.SiteClient;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class MediaApiTests {

    private static final byte[] LEAFLET = "%PDF-1.7\n%%EOF\n".getBytes(UTF_8);
    private static final byte[] JPEG = picture("jpg", 1000, 500);

    @Autowired
    private Staff staff;

    @LocalServerPort
    private int port;

    @Test
    void makesFilesForScreensOfAPicture() {
        var sent = new Form()
                .file("back.jpg", JPEG)
                .field("alt", "Hands on a back")
                .field("credit", "Ann Field")
                .field("caption", "")
                .sentBy(staff.as(Role.AUTHOR))
                .is(201);
        assertThat(sent.header("Location")).isEqualTo("/api/admin/v1/media/" + sent.id());
        assertThat(sent.header("ETag")).isEqualTo("\"1\"");
        assertThat(sent.text("/format")).isEqualTo("JPEG");
        assertThat(sent.text("/mimeType")).isEqualTo("image/jpeg");
        assertThat(sent.text("/fileName")).isEqualTo("back.jpg");
        assertThat(sent.text("/alt")).isEqualTo("Hands on a back");
        assertThat(sent.json().has("caption")).isFalse();
        assertThat(sent.json().has("notice")).isFalse();
        assertThat(sent.json().at("/width").asInt()).isEqualTo(1000);
        assertThat(sent.json().at("/focalPoint/x").asDouble()).isEqualTo(0.5);
        assertThat(sent.text("/file/url")).matches("/media/" + sent.id() + "/[0-9a-f]{32}-1000\\.jpg");
        assertThat(sizes(sent)).containsExactlyInAnyOrder("400 JPEG", "800 JPEG", "400 WEBP", "800 WEBP", "1000 WEBP");
        assertThat(staff.as(Role.MODERATOR).get("/media/" + sent.id()).is(200).json())
                .isEqualTo(sent.json());
    }

    @Test
    void neverMakesAPictureLarger() {
        var sent = new Form().file("icon.png", picture("png", 90, 60)).sentBy(staff.as(Role.AUTHOR));
        assertThat(sizes(sent.is(201))).containsExactly("90 WEBP");
    }

    @Test
    void createsOnceForOneKey() {
        var keyed = staff.as(Role.AUTHOR)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var first = new Form().file("a.jpg", JPEG).sentBy(keyed).is(201);
        assertThat(new Form().file("a.jpg", JPEG).sentBy(keyed).is(201).id()).isEqualTo(first.id());
    }

    @Test
    void tellsWhenTheNameIsWrong() {
        var sent =
                new Form().file("photo.png", JPEG).sentBy(staff.as(Role.AUTHOR)).is(201);
        assertThat(sent.text("/format")).isEqualTo("JPEG");
        assertThat(sent.text("/notice"))
                .isEqualTo("Its name says PNG, but by its content it is JPEG, and was taken as such.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/evil.jpg",
                "..\\..\\windows\\evil.jpg",
                "/evil.jpg",
                "%0d%0aevil.jpg",
                "e\u202Evil.jpg"
            })
    void keepsTheNameAsALabelOnly(String name) {
        var sent = new Form().file(name, JPEG).sentBy(staff.as(Role.AUTHOR)).is(201);
        assertThat(sent.text("/fileName")).matches("[^/\\\\\\p{Cntrl}\u202E]*vil\\.jpg");
        assertThat(sent.text("/file/url")).doesNotContain("evil", "..");
    }

    @Test
    void findsMediaByFormatAndWords() {
        var author = staff.as(Role.AUTHOR);
        var word = "w" + Long.toString(System.nanoTime(), 36);
        var jpeg = new Form().file(word + ".jpg", JPEG).sentBy(author).is(201);
        var pdf = new Form()
                .file("leaflet.pdf", LEAFLET)
                .field("caption", "About " + word)
                .sentBy(author)
                .is(201);
        assertThat(ids(author.get("/media?text=" + word))).containsExactly(pdf.id(), jpeg.id());
        assertThat(ids(author.get("/media?format=PDF&text=about%20" + word))).containsExactly(pdf.id());
        assertThat(ids(author.get("/media?format=SVG&text=" + word))).isEmpty();
        var page = author.get("/media?limit=1&text=" + word).is(200);
        assertThat(ids(author.get("/media?limit=1&text=" + word + "&after=" + page.text("/next"))))
                .containsExactly(jpeg.id());
        author.get("/media?format=EXE").isProblem(400, "malformed-request");
        author.get("/media?type=PDF").isProblem(400, "malformed-request");
    }

    @Test
    void describesAMediaItem() {
        var author = staff.as(Role.AUTHOR);
        var sent = new Form()
                .file("a.jpg", JPEG)
                .field("alt", "Old")
                .sentBy(author)
                .is(201);
        var path = "/media/" + sent.id();
        var changed = author.onVersion(1)
                .patch(path, "{\"alt\":null,\"licence\":\"CC BY 4.0\",\"focalPoint\":{\"x\":0.25,\"y\":1}}")
                .is(200);
        assertThat(changed.json().has("alt")).isFalse();
        assertThat(changed.text("/licence")).isEqualTo("CC BY 4.0");
        assertThat(changed.json().at("/focalPoint/x").asDouble()).isEqualTo(0.25);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(author.onVersion(1)
                        .patch(path, "{}")
                        .isProblem(412, "stale-version")
                        .text("/current/licence"))
                .isEqualTo("CC BY 4.0");
        author.patch(path, "{}").isProblem(428, "version-required");
        assertThat(author.onVersion(2)
                        .patch(path, "{\"focalPoint\":{\"x\":2,\"y\":0}}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/focalPoint");
        assertThat(author.onVersion(2)
                        .patch(path, "{\"alt\":\"a\\nb\",\"caption\":\"" + "x".repeat(501) + "\"}")
                        .is(422)
                        .pointers())
                .containsExactly("/alt", "/caption");
        assertThat(author.onVersion(2)
                        .patch(path, "{\"fileName\":\"x\"}")
                        .is(422)
                        .pointers())
                .containsExactly("/fileName");
    }

    @Test
    void replacesTheFileAndKeepsTheId() {
        var author = staff.as(Role.AUTHOR);
        var sent =
                new Form().file("a.jpg", JPEG).field("alt", "A").sentBy(author).is(201);
        var path = "/media/" + sent.id() + "/file";
        var other = new Form().file("b.png", picture("png", 500, 500));
        other.sentBy(author, "PUT", path).isProblem(428, "version-required");
        other.sentBy(author.onVersion(7), "PUT", path).isProblem(412, "stale-version");
        var replaced = other.sentBy(author.onVersion(1), "PUT", path).is(200);
        assertThat(replaced.id()).isEqualTo(sent.id());
        assertThat(replaced.text("/format")).isEqualTo("PNG");
        assertThat(replaced.text("/fileName")).isEqualTo("b.png");
        assertThat(replaced.text("/alt")).isEqualTo("A");
        assertThat(replaced.text("/file/url")).isNotEqualTo(sent.text("/file/url"));
        new Form()
                .field("alt", "B")
                .file("b.png", JPEG)
                .sentBy(author.onVersion(2), "PUT", path)
                .is(422);
    }

    @Test
    void replacesPicturesByPicturesOnly() {
        var author = staff.as(Role.AUTHOR);
        var picture = new Form().file("a.jpg", JPEG).sentBy(author).is(201);
        assertThat(new Form()
                        .file("leaflet.pdf", LEAFLET)
                        .sentBy(author.onVersion(1), "PUT", "/media/" + picture.id() + "/file")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/file");
        assertThat(author.get("/media/" + picture.id()).is(200).text("/format")).isEqualTo("JPEG");
    }

    @Test
    void knowsWhichPicturesArticlesCanShow() {
        var editor = staff.as(Role.EDITOR);
        var leaflet =
                new Form().file("leaflet.pdf", LEAFLET).sentBy(editor).is(201).id();
        var article = """
                {"title":"%s","cover":{"media":"%s","alt":"A"},"body":{"type":"doc","content":[
                 {"type":"image","attrs":{"media":"none","alt":"A back"}}]}}""";
        assertThat(editor.post("/articles", article.formatted(Samples.uniqueTitle(), leaflet))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/cover/media", "/body/content/0/attrs/media");
    }

    @Test
    void keepsDocumentsThatArticlesLinkTo() {
        var editor = staff.as(Role.EDITOR);
        var leaflet = new Form().file("leaflet.pdf", LEAFLET).sentBy(editor).is(201);
        var path = "/media/" + leaflet.id();
        var article = editor.post("/articles", """
                {"title":"%s","body":{"type":"doc","content":[{"type":"paragraph","content":[
                 {"type":"text","text":"A leaflet","marks":[{"type":"link","attrs":{"href":"%s"}}]}]}]}}""".formatted(Samples.uniqueTitle(), leaflet.text("/file/url")))
                .is(201);
        assertThat(usesOf(leaflet.id())).containsExactly("draft");
        editor.onVersion(1).delete(path).isProblem(409, "media-in-use");
        editor.onVersion(1)
                .patch("/articles/" + article.id(), """
                {"body":null,"references":[{"key":"a","title":"A leaflet","url":"https://www.clinic.example%s?page=2"}]}""".formatted("/media/" + leaflet.id()))
                .is(200);
        assertThat(usesOf(leaflet.id())).containsExactly("draft");
        editor.onVersion(2)
                .patch("/articles/" + article.id(), "{\"references\":[]}")
                .is(200);
        editor.onVersion(1).delete(path).is(204);
    }

    @Test
    void keepsTheSitesLogo() {
        var admin = staff.as(Role.ADMIN);
        var logo = new Form()
                .file("logo.png", picture("png", 64, 64))
                .sentBy(admin)
                .is(201);
        var settings = admin.get("/settings").is(200);
        var shown = admin.onVersion(settings.version())
                .patch("/settings", "{\"appearance\":{\"logo\":\"%s\"}}".formatted(logo.id()))
                .is(200);
        admin.onVersion(1).delete("/media/" + logo.id()).isProblem(422, "invalid-content");
        admin.onVersion(shown.version())
                .patch("/settings", "{\"appearance\":{\"logo\":null}}")
                .is(200);
        admin.onVersion(1).delete("/media/" + logo.id()).is(204);
    }

    @Test
    void showsReadersWhatIsPutInTheLogosPlace() {
        var admin = staff.as(Role.ADMIN);
        var logo = new Form()
                .file("logo.png", picture("png", 64, 64))
                .sentBy(admin)
                .is(201);
        var settings = admin.get("/settings").is(200);
        var shown = admin.onVersion(settings.version())
                .patch("/settings", "{\"appearance\":{\"logo\":\"%s\"}}".formatted(logo.id()))
                .is(200);
        waitForALogoOf(64);
        new Form()
                .file("logo.png", picture("png", 32, 32))
                .sentBy(admin.onVersion(1), "PUT", "/media/" + logo.id() + "/file")
                .is(200);
        waitForALogoOf(32);
        admin.onVersion(shown.version())
                .patch("/settings", "{\"appearance\":{\"logo\":null}}")
                .is(200);
    }

    /** Well within the time that a page is kept for, when nothing that it shows is changed. */
    private void waitForALogoOf(int width) {
        var site = new SiteClient(port);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Jsoup.parse(String.valueOf(site.get("/").getBody()))
                        .select("header.site img")
                        .attr("width")
                        .equals(String.valueOf(width)));
    }

    @Test
    void refusesANameThatNoFileHas() {
        assertThat(new Form()
                        .file("a\0.png", JPEG)
                        .sentBy(staff.as(Role.AUTHOR))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/file");
    }

    @Test
    void leavesOtherPeoplesMediaToEditors() {
        var sent = new Form().file("a.jpg", JPEG).sentBy(staff.as(Role.AUTHOR)).is(201);
        var other = staff.asNew(Role.AUTHOR).onVersion(1);
        var path = "/media/" + sent.id();
        other.patch(path, "{}").isProblem(403, "not-allowed");
        other.delete(path).isProblem(403, "not-allowed");
        new Form().file("b.jpg", JPEG).sentBy(other, "PUT", path + "/file").isProblem(403, "not-allowed");
        staff.machine(Permission.MEDIA_WRITE).onVersion(1).delete(path).isProblem(403, "not-allowed");
        staff.as(Role.EDITOR).onVersion(1).delete(path).is(204);
        staff.as(Role.EDITOR).get(path).isProblem(404, "not-found");
    }

    @Test
    void keepsWhatArticlesShow() {
        var editor = staff.as(Role.EDITOR);
        var media = new Form().file("a.jpg", JPEG).sentBy(editor).is(201).id();
        var inText = """
                {"title":"%s","body":{"type":"doc","content":[{"type":"bulletList","content":[{"type":"listItem","content":[
                 {"type":"image","attrs":{"media":"%s","alt":"A back"}}]}]}]}}""".formatted(Samples.uniqueTitle(), media);
        var first = editor.post("/articles", inText).is(201);
        var asCover = "{\"title\":\"%s\",\"cover\":{\"media\":\"%s\",\"alt\":\"A\"}}";
        var second = editor.post("/articles", asCover.formatted(Samples.uniqueTitle(), media))
                .is(201);

        var uses = editor.get("/media/" + media + "/uses?limit=1").is(200);
        assertThat(uses.text("/items/0/article")).isEqualTo(second.id());
        assertThat(uses.json().at("/items/0/draft").asBoolean()).isTrue();
        assertThat(uses.json().at("/items/0/live").asBoolean()).isFalse();
        var rest = editor.get("/media/" + media + "/uses?limit=1&after=" + uses.text("/next"))
                .is(200);
        assertThat(rest.text("/items/0/article")).isEqualTo(first.id());
        assertThat(rest.json().has("next")).isFalse();

        var refused = editor.onVersion(1).delete("/media/" + media).isProblem(409, "media-in-use");
        assertThat(refused.text("/uses/0/article")).isEqualTo(second.id());
        assertThat(refused.text("/uses/1/title")).isEqualTo(first.text("/title"));

        editor.onVersion(1).patch("/articles/" + first.id(), "{\"body\":null}").is(200);
        editor.onVersion(1)
                .patch("/articles/" + second.id(), "{\"cover\":null}")
                .is(200);
        assertThat(editor.get("/media/" + media + "/uses").is(200).json().at("/items"))
                .isEmpty();
        editor.onVersion(1).delete("/media/" + media).is(204);
        editor.get("/media/" + media + "/uses").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"publish,,live", "schedule,2101-01-01T00:00:00Z,scheduled"})
    void knowsThatReadersStillSeeOrWillSeeWhatTheDraftNoLongerShows(String act, @Nullable String at, String use) {
        var editor = staff.as(Role.EDITOR);
        var media = new Form().file("a.jpg", JPEG).sentBy(editor).is(201).id();
        var draft = editor.post(
                        "/articles",
                        Samples.article(Samples.uniqueTitle())
                                .replaceFirst("\\{", "{\"cover\":{\"media\":\"%s\",\"alt\":\"A\"},".formatted(media)))
                .is(201);
        var path = "/articles/" + draft.id();
        var submitted = editor.onVersion(1).post(path + "/submit").is(200);
        Samples.approve(staff.as(Role.REVIEWER), submitted).is(200);
        var signedOff = editor.onVersion(3);
        var published = at == null
                ? signedOff.post(path + "/" + act)
                : signedOff.post(path + "/" + act, "{\"at\":\"%s\"}".formatted(at));
        published.is(200);
        assertThat(usesOf(media)).containsExactly("draft", use);
        editor.onVersion(4).patch(path, "{\"cover\":null}").is(200);
        assertThat(usesOf(media)).containsExactly(use);
        editor.onVersion(1).delete("/media/" + media).isProblem(409, "media-in-use");

        editor.onVersion(5).post(path + "/withdraw").is(200);
        editor.onVersion(1).delete("/media/" + media).is(204);
    }

    @Test
    void letsNoPictureGoLiveThatAnEarlierRevisionShowsAndThatIsGone() {
        var editor = staff.as(Role.EDITOR);
        var media = new Form().file("a.jpg", JPEG).sentBy(editor).is(201).id();
        var draft = editor.post(
                        "/articles",
                        Samples.article(Samples.uniqueTitle())
                                .replaceFirst("\\{", "{\"cover\":{\"media\":\"%s\",\"alt\":\"A\"},".formatted(media)))
                .is(201);
        var path = "/articles/" + draft.id();
        editor.onVersion(1).patch(path, "{\"cover\":null}").is(200);
        editor.onVersion(1).delete("/media/" + media).is(204);
        editor.onVersion(2)
                .post(path + "/revisions/" + draft.text("/head/revision") + "/restore", "{}")
                .is(200);
        var submitted = editor.onVersion(3).post(path + "/submit").is(200);
        Samples.approve(staff.as(Role.REVIEWER), submitted).is(200);
        var refused = editor.onVersion(5).post(path + "/publish").isProblem(409, "checklist-failed");
        assertThat(refused.body()).contains("PICTURES_PRESENT", "/cover/media");
        editor.onVersion(5).patch(path, "{\"cover\":null}").is(200);
        assertThat(picturesArePresent(path)).isTrue();
    }

    @Test
    void neverTakesAwayWhatAnArticleTakesUpAtTheSameMoment() {
        var editor = staff.as(Role.EDITOR);
        for (int round = 0; round < 25; round++) {
            var media = new Form()
                    .file("a.jpg", picture("jpg", 100, 50))
                    .sentBy(editor)
                    .is(201)
                    .id();
            var path = "/articles/" + Samples.draftBy(editor).id();
            var removed = CompletableFuture.supplyAsync(
                    () -> editor.onVersion(1).delete("/media/" + media).status());
            var taken =
                    editor.onVersion(1).patch(path, "{\"cover\":{\"media\":\"%s\",\"alt\":\"A\"}}".formatted(media));
            assertThat(List.of(removed.join(), taken.status())).isIn(List.of(204, 422), List.of(409, 200));
        }
    }

    @Test
    void lastsUntilItIsTakenOutAgainHoweverOftenItWasTakenUp() {
        var editor = staff.as(Role.EDITOR);
        var media = new Form().file("a.jpg", JPEG).sentBy(editor).is(201).id();
        var path = "/articles/" + Samples.draftBy(editor).id();
        editor.onVersion(1)
                .patch(path, "{\"cover\":{\"media\":\"%s\",\"alt\":\"A\"}}".formatted(media))
                .is(200);
        editor.onVersion(1).patch("/media/" + media, "{\"alt\":\"B\"}").is(200);
        editor.onVersion(2).patch(path, "{\"cover\":null}").is(200);
        editor.onVersion(2).delete("/media/" + media).is(204);
    }

    private boolean picturesArePresent(String article) {
        return staff.as(Role.EDITOR)
                .get(article + "/checklist")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/check").asString().equals("PICTURES_PRESENT"))
                .allMatch(item -> item.at("/passed").asBoolean());
    }

    private List<String> usesOf(String media) {
        var use = staff.as(Role.EDITOR)
                .get("/media/" + media + "/uses")
                .is(200)
                .json()
                .at("/items/0");
        return Stream.of("draft", "live", "scheduled")
                .filter(where -> use.at("/" + where).asBoolean())
                .toList();
    }

    @Test
    void refusesFormsThatAreNotRight() {
        var author = staff.as(Role.AUTHOR);
        assertThat(new Form().field("alt", "A").sentBy(author).is(422).pointers())
                .containsExactly("/file");
        assertThat(new Form().file("a.jpg", new byte[0]).sentBy(author).is(422).pointers())
                .containsExactly("/file");
        assertThat(new Form()
                        .file("a.jpg", JPEG)
                        .field("owner", "me")
                        .sentBy(author)
                        .is(422)
                        .pointers())
                .containsExactly("/owner");
        assertThat(new Form()
                        .file("a.jpg", JPEG)
                        .field("alt", "x".repeat(301))
                        .sentBy(author)
                        .is(422)
                        .pointers())
                .containsExactly("/alt");
        new Form().file("a.jpg", JPEG).file("b.jpg", JPEG).sentBy(author).isProblem(400, "malformed-request");
        new Form()
                .field("alt", "a")
                .field("alt", "b")
                .file("a.jpg", JPEG)
                .sentBy(author)
                .is(400);
        new Form()
                .part("name=\"file\"; filename=\"" + "x".repeat(10_000) + "\"", "", JPEG)
                .sentBy(author)
                .isProblem(400, "malformed-request");
        author.post("/media", "{}").isProblem(415, "unsupported-media-type");
        author.send("POST", "/media", "multipart/form-data", BodyPublishers.ofString("x"))
                .isProblem(400, "malformed-request");
        author.send("POST", "/media", "multipart/form-data; boundary=x", BodyPublishers.ofString("--x\r\nbroken"))
                .isProblem(400, "malformed-request");
    }

    @Test
    void refusesTooManyParts() {
        var form = new Form();
        for (int i = 0; i < 11; i++) {
            form.field("f" + i, "x");
        }
        assertThat(form.sentBy(staff.as(Role.AUTHOR)).status()).isIn(400, 422);
        var many = new Form().file("a.jpg", JPEG);
        for (var name : List.of("alt", "caption", "credit", "licence")) {
            many.field(name, "x");
        }
        many.sentBy(staff.as(Role.AUTHOR)).is(201);
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        var author = staff.as(Role.AUTHOR);
        var large = Arrays.copyOf(JPEG, 1024 * 1024 + 1);
        new Form().file("a.jpg", large).sentBy(author).isProblem(413, "too-large");
        new Form().file("a.jpg", Arrays.copyOf(JPEG, 1_600_000)).sentBy(author).isProblem(413, "too-large");
    }

    @Test
    void refusesWhatIsNoKindOfMedia() {
        var author = staff.as(Role.AUTHOR);
        for (var content :
                List.of("<html><script>alert(1)</script></html>", "#!/bin/sh\nrm -rf /", "plain", "PK\3\4")) {
            assertThat(new Form()
                            .file("a.jpg", content.getBytes(UTF_8))
                            .sentBy(author)
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/file");
        }
    }

    private static List<String> sizes(Answer item) {
        return item.json()
                .at("/variants")
                .valueStream()
                .map(file ->
                        file.at("/width").asInt() + " " + file.at("/format").asString())
                .toList();
    }

    private static List<String> ids(Answer page) {
        return page.is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
