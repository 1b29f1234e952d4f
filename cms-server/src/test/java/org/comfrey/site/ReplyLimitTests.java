package org.comfrey.site;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comfrey.model.ratelimit.RateLimits;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;

/** How fast replies may come. The network is what a proxy says, which is on this machine and so believed here. */
@OnPublicNode
@TestPropertySource(
        properties = {
            "comfrey.replies.most-per-writer=2",
            "comfrey.replies.most-per-network=3",
            "comfrey.replies.limit-window=5m",
            "server.forward-headers-strategy=native"
        })
class ReplyLimitTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private RateLimits limits;

    @LocalServerPort
    private int port;

    @Test
    void givesTheTextBackWhenAWriterSendsTooMany() {
        newsroom.published(anArticle("limit-writer").build());
        assertThat(status(send("limit-writer", "fast@readers.example", "198.51.100.1", "One")))
                .isEqualTo(303);
        assertThat(status(send("limit-writer", "Fast@readers.example", "198.51.101.1", "Two")))
                .isEqualTo(303);
        var third = send("limit-writer", "fast@readers.example", "198.51.102.1", "Three long words");
        assertThat(status(third)).isEqualTo(429);
        assertThat(retryAfter(third)).isBetween(1L, 150L);
        assertThat(third.getBody())
                .contains("Three long words", "Send it again in", "What you wrote is in the form below")
                .contains("role=\"alert\"");
        assertThat(status(send("limit-writer", "slow@readers.example", "198.51.103.1", "Four")))
                .isEqualTo(303);
    }

    @Test
    void countsTheNetworkThatRepliesComeFrom() {
        newsroom.published(anArticle("limit-network").build());
        for (int i = 1; i <= 3; i++) {
            assertThat(status(send("limit-network", "n" + i + "@readers.example", "203.0.113." + i, "Reply " + i)))
                    .isEqualTo(303);
        }
        assertThat(status(send("limit-network", "n4@readers.example", "203.0.113.200", "Reply 4")))
                .isEqualTo(429);
        assertThat(status(send("limit-network", "n5@readers.example", "203.0.114.1", "Reply 5")))
                .isEqualTo(303);
        for (int i = 0; i < 5; i++) {
            assertThat(status(send("limit-network", "p" + i + "@readers.example", null, "From inside " + i)))
                    .as("from a private network")
                    .isEqualTo(303);
        }
    }

    @Test
    void takesTheAddressThatTheProxyAddedWhateverTheClientClaimedBefore() {
        newsroom.published(anArticle("limit-claimed").build());
        for (int i = 1; i <= 3; i++) {
            var claimed = "198.51.%d.1, 203.0.116.%d, 10.0.0.7".formatted(i, i);
            assertThat(status(send("limit-claimed", "c" + i + "@readers.example", claimed, "Reply " + i)))
                    .isEqualTo(303);
        }
        assertThat(status(send("limit-claimed", "c4@readers.example", "198.51.99.1, 203.0.116.9", "Reply 4")))
                .isEqualTo(429);
    }

    @Test
    void tellsProgramsWhenToTryAgain() {
        newsroom.published(anArticle("limit-api").build());
        var site = new SiteClient(port);
        var answers = IntStream.range(0, 3)
                .mapToObj(i -> site.postJson(
                        "/api/content/v1/articles/limit-api/comments",
                        "{\"name\":\"Ada\",\"email\":\"api@readers.example\",\"body\":\"Reply %d\"}".formatted(i)))
                .toList();
        assertThat(answers).extracting(ReplyLimitTests::status).containsExactly(201, 201, 429);
        assertThat(retryAfter(answers.getLast())).isPositive();
        assertThat(answers.getLast().getBody()).contains("\"type\":\"/problems/too-many-replies\"");
    }

    @Test
    void countsRightWhenAllComeAtOnce() {
        var key = "all at once " + System.nanoTime();
        var taken = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> limits.exceeded(key, 5, Duration.ofHours(1)).isEmpty()))
                .limit(20)
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();
        assertThat(taken).isEqualTo(5);
    }

    private ResponseEntity<String> send(String article, String email, @Nullable String from, String words) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (from != null) {
            headers.set("X-Forwarded-For", from);
        }
        var site = new SiteClient(port);
        var form = new LinkedMultiValueMap<>(Map.of(
                "name", List.of("Ada"),
                "email", List.of(email),
                "body", List.of(words),
                "seal", List.of(SiteClient.sealIn(site.get("/articles/" + article)))));
        return site.send(HttpMethod.POST, "/articles/" + article + "/comments", new HttpEntity<>(form, headers));
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }

    private static long retryAfter(ResponseEntity<String> answer) {
        return Long.parseLong(requireNonNullElse(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER), "0"));
    }
}
