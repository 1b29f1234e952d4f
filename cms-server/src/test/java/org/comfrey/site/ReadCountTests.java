package org.comfrey.site;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.comfrey.model.reading.MuchRead;
import org.comfrey.model.reading.MuchSearched;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Searches;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What counts as a read of an article, and as a search. */
@OnPublicNode
class ReadCountTests {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Somebot/2.1; +https://search.example/bot)";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Reads reads;

    @Autowired
    private Searches searches;

    @LocalServerPort
    private int port;

    @Test
    void countsEachTimeThatABrowserGetsAnArticle() throws IOException, InterruptedException {
        var article = newsroom.live(anArticle("often-read").build()).id();
        var path = "/articles/often-read";
        get(path, BROWSER);
        var tag = get(path, BROWSER, "Accept-Encoding", "gzip");
        get(path, BROWSER, "If-None-Match", tag);
        for (var other : new String[] {"/", "/api/content/v1" + path, path + "/comments/feed.xml"}) {
            get(other, BROWSER);
        }
        get(path, ROBOT);
        get(path, "curl/8.14.1");
        get(path, BROWSER, "Sec-Purpose", "prefetch");
        get(path, BROWSER, "Range", "bytes=0-9");
        head(path);
        await().atMost(10, SECONDS).until(() -> readsOf(article) == 3);
        get(path, BROWSER);
        await().atMost(10, SECONDS).until(() -> readsOf(article) == 4);
    }

    @Test
    void countsWhatBrowsersSearchForHoweverItIsTyped() throws IOException, InterruptedException {
        newsroom.live(anArticle("sought-after")
                .title("Quartzite stones for warm hands")
                .build());
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(body("/search?q=quartzite")).contains("sought-after"));
        get("/search?q=quartzite", BROWSER);
        get("/search?q=Quartzite%20", BROWSER);
        get("/search?q=quartzite", ROBOT);
        get("/search?q=", BROWSER);
        get("/search?q=zzgone+zzaway", BROWSER);
        get("/search?q=zz+ada@readers.example", BROWSER);
        get("/search?q=zz+0170+123+4567", BROWSER);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(searches.most(1, 100, false))
                        .contains(new MuchSearched("quartzite", 2, 1), new MuchSearched("zzgone zzaway", 1, 0)));
        assertThat(searches.most(1, 100, true))
                .contains(new MuchSearched("zzgone zzaway", 1, 0))
                .noneMatch(searched -> searched.words().equals("quartzite"));
        assertThat(searches.most(1, 100, false))
                .noneMatch(searched -> searched.words().matches("zz (?:ada|0170).*"));
    }

    private String body(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private long readsOf(String article) {
        return reads.most(1, 100).stream()
                .filter(read -> read.article().equals(article))
                .mapToLong(MuchRead::count)
                .sum();
    }

    private String get(String path, String program, String... headers) throws IOException, InterruptedException {
        var request = request(path).header("User-Agent", program);
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isIn(200, 206, 304);
        return answer.headers().firstValue("ETag").orElse("");
    }

    private void head(String path) throws IOException, InterruptedException {
        var request = request(path).header("User-Agent", BROWSER).method("HEAD", HttpRequest.BodyPublishers.noBody());
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
