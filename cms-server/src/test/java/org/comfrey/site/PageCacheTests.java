package org.comfrey.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.comfrey.newsroom.SampleContent.anArticle;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Taxonomy.Wording;
import org.comfrey.model.topic.Topic;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.store.StoreCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are kept ready, over real HTTP. */
@OnPublicNode
class PageCacheTests {

    private static final int MANY = 24;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Newsroom newsroom;
    private final Publishing publishing;
    private final Taxonomy taxonomy;
    private final SettingsStore settings;
    private final StoreCommands commands;
    private final List<MeterBinder> meters;
    private final SiteClient site;
    private final int port;

    PageCacheTests(
            @Autowired Newsroom newsroom,
            @Autowired Publishing publishing,
            @Autowired Taxonomy taxonomy,
            @Autowired SettingsStore settings,
            @Autowired StoreCommands commands,
            @Autowired List<MeterBinder> meters,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.publishing = publishing;
        this.taxonomy = taxonomy;
        this.settings = settings;
        this.commands = commands;
        this.meters = meters;
        this.site = new SiteClient(port);
        this.port = port;
    }

    @Test
    void asksTheStoreOnceForAPage() {
        newsroom.live(anArticle("asked-once").title("Solitude").build());
        awaitInCatalog("solitude", "asked-once");
        var first = site.get("/articles/asked-once").getBody();
        assertThat(commands.during(() -> {
                    assertThat(site.get("/articles/asked-once").getBody()).isEqualTo(first);
                    assertThat(site.get("/articles/asked-once").getBody()).isEqualTo(first);
                }))
                .isEmpty();
    }

    @Test
    void makesAPageOnceHoweverManyAskForIt() {
        newsroom.live(anArticle("asked-at-once").title("Simultaneity").build());
        awaitInCatalog("simultaneity", "asked-at-once");
        var reads = commands.during(() -> {
            var all = IntStream.range(0, MANY)
                    .mapToObj(i ->
                            http.sendAsync(request("/articles/asked-at-once").build(), BodyHandlers.ofString()))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .hasSize(MANY)
                    .containsOnly(200);
        });
        assertThat(reads.stream().filter(read -> read.whole().toJson().contains("\"filter\": {\"content.slug\"")))
                .hasSize(1);
    }

    @Test
    void showsANewTextAtOnceAndLeavesOtherPagesAlone() {
        var live = newsroom.live(anArticle("fresh").build());
        newsroom.live(anArticle("untouched").build());
        site.get("/articles/fresh");
        site.get("/articles/untouched");
        publishing.withdraw(live.id(), live.version());
        assertThat(site.get("/articles/fresh").getStatusCode().value()).isEqualTo(410);
        assertThat(commands.during(() -> site.get("/articles/untouched"))).isEmpty();
    }

    @Test
    void aNewReplyMakesItsOwnPageAnewAndNoOther() {
        var publication = newsroom.published(anArticle("replied").build());
        newsroom.live(anArticle("not-replied").build());
        for (var page : List.of("/", "/articles/replied", "/articles/not-replied")) {
            site.get(page);
        }
        newsroom.approvedReply(publication, "A fresh reply");
        assertThat(commands.during(() -> {
                    site.get("/");
                    site.get("/articles/not-replied");
                }))
                .isEmpty();
        assertThat(site.get("/articles/replied").getBody()).contains("A fresh reply");
    }

    @Test
    void aRenamedTopicIsRenamedOnThePagesThatNameIt() {
        var topic = taxonomy.add(wording("Named before"), null);
        newsroom.live(anArticle("names-a-topic").topics(List.of(topic.id())).build());
        assertThat(site.get("/articles/names-a-topic").getBody()).contains("Named before");
        taxonomy.change(topic.id(), topic.version(), wording("Named after"));
        assertThat(site.get("/articles/names-a-topic").getBody())
                .contains("Named after")
                .doesNotContain("Named before");
    }

    @Test
    void newSettingsMakeEveryPageAnew() {
        newsroom.live(anArticle("set-anew").build());
        site.get("/articles/set-anew");
        var before = settings.site();
        settings.save(before.version(), before.toBuilder().name("Another Name").build());
        assertThat(site.get("/articles/set-anew").getBody()).contains("Another Name");
        settings.save(settings.site().version(), before);
    }

    @Test
    void sendsEachShapeWithATagOfItsOwn() throws Exception {
        newsroom.live(anArticle("shapes").build());
        var plain = send(request("/articles/shapes"));
        var gzip = send(request("/articles/shapes").header("Accept-Encoding", "gzip, deflate"));
        var brotli = send(request("/articles/shapes").header("Accept-Encoding", "gzip, deflate, br"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(brotli.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(unbrotlied(brotli.body())).isEqualTo(plain.body());
        assertThat(List.of(tag(plain), tag(gzip), tag(brotli))).doesNotHaveDuplicates();
        assertThat(List.of(plain, gzip, brotli))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding"));
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "br"})
    void saysThatNothingChangedToWhomHasThePage(String encoding) throws Exception {
        newsroom.live(anArticle("unchanged-" + encoding + "x").build());
        var path = "/articles/unchanged-" + encoding + "x";
        var tag = tag(send(request(path).header("Accept-Encoding", encoding)));
        var again = send(request(path).header("Accept-Encoding", encoding).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(send(request(path).header("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersHeadAsGetWithoutTheBody() throws Exception {
        newsroom.live(anArticle("headed").build());
        for (int ready = 0; ready < 2; ready++) {
            var head = send(request("/articles/headed").method("HEAD", HttpRequest.BodyPublishers.noBody()));
            var get = send(request("/articles/headed"));
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(get.body().length));
            assertThat(tag(head)).isEqualTo(tag(get));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,206,10",
        "bytes=-5,206,5",
        "bytes=9999999-,416,0",
        "lines=1-2,200,-1",
        "'bytes=0-1,3-4',200,-1"
    })
    void sendsTheAskedPart(String range, int status, int length) throws Exception {
        newsroom.live(anArticle("parts-" + Math.abs(range.hashCode())).build());
        var path = "/articles/parts-" + Math.abs(range.hashCode());
        var whole = send(request(path));
        var part = send(request(path).header("Range", range));
        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.body()).hasSize(length < 0 ? whole.body().length : length);
        var stale = send(request(path).header("Range", range).header("If-Range", "\"other\""));
        assertThat(stale.statusCode()).isEqualTo(200);
    }

    @Test
    void keepsNoPageThatIsForOneReaderOrSaysThatSomethingIsWrong() {
        newsroom.live(anArticle("own-reply").build());
        var sent = site.sendReply(
                "own-reply",
                Map.of("name", "Ada", "email", "ada@readers.example", "website", "", "body", "Mine alone."));
        var own = sent.getHeaders().getLocation();
        assertThat(own).isNotNull();
        var link = own.getRawPath() + "?" + own.getRawQuery();
        assertThat(site.get(link).getBody()).contains("Mine alone.");
        assertThat(commands.during(() -> site.get(link))).isNotEmpty();
        assertThat(site.get("/articles/own-reply").getBody()).doesNotContain("Mine alone.");
        site.get("/articles/not-yet");
        newsroom.live(anArticle("not-yet").build());
        assertThat(site.get("/articles/not-yet").getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,evil.example",
        "X-Forwarded-Proto,https",
        "Forwarded,host=evil.example",
        "X-Original-URL,/admin",
        "X-HTTP-Method-Override,DELETE",
        "Accept-Language,de",
        "Cookie,a=evil",
        "Accept,text/evil"
    })
    void noHeaderFindsItsWayIntoAPage(String name, String value) throws Exception {
        var slug = "poison-" + name.toLowerCase(java.util.Locale.ROOT);
        newsroom.live(anArticle(slug).build());
        var poisoned = send(request("/articles/" + slug).header(name, value));
        assertThat(new String(poisoned.body(), UTF_8)).doesNotContain("evil");
        var clean = send(request("/articles/" + slug));
        assertThat(clean.statusCode()).isEqualTo(200);
        assertThat(clean.body()).isEqualTo(poisoned.body());
    }

    @Test
    void countsWhatWasReadyAndWhatWasMade() {
        var registry = new SimpleMeterRegistry();
        meters.forEach(meter -> meter.bindTo(registry));
        newsroom.live(anArticle("counted").build());
        double misses = count(registry, "misses");
        double hits = count(registry, "hits");
        double evictions = count(registry, "evictions");
        site.get("/articles/counted");
        site.get("/articles/counted");
        assertThat(count(registry, "misses") - misses).isEqualTo(1);
        assertThat(count(registry, "hits") - hits).isEqualTo(1);
        settings.save(settings.site().version(), settings.site());
        assertThat(count(registry, "evictions") - evictions).isPositive();
        assertThat(registry.get("comfrey.pages.count").gauge().value()).isZero();
    }

    private static double count(SimpleMeterRegistry registry, String what) {
        return registry.get("comfrey.pages." + what).functionCounter().count();
    }

    private static Wording wording(String name) {
        return new Wording(null, name, Topic.Kind.CONDITION, null, "", List.of(), List.of());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** What comes to the catalog meanwhile is a change, and nobody waits for a page that was begun before a change. */
    private void awaitInCatalog(String word, String slug) {
        await().until(() -> String.valueOf(
                        site.get("/api/content/v1/search?q=" + word).getBody())
                .contains(slug));
    }

    private static byte[] unbrotlied(byte[] bytes) throws IOException {
        var decoded = Decoder.decompress(bytes);
        assertThat(decoded.getResultStatus()).isEqualTo(DecoderJNI.Status.DONE);
        return decoded.getDecompressedData();
    }
}
