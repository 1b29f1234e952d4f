package org.comfrey.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** How the files of the editors' application are served. */
@SpringBootTest(classes = Comfrey.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
class AdminPageTests {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/admin/assets/[^\"]+\\.js)\"");
    private static final Pattern LARGE_SCRIPT = Pattern.compile("src=\"(/admin/assets/first-[^\"]+\\.js)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{43})'");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/setup",
                "/admin/password",
                "/admin/articles",
                "/admin/articles/64b000000000000000000001/history"
            })
    void servesThePageAtEveryAddressOfAScreen(String address) throws Exception {
        var page = get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("<div id=\"root\">");
    }

    @Test
    void givesEachAnswerANonceOfItsOwn() throws Exception {
        var first = get("/admin");
        var nonce = nonce(first);
        assertThat(first.body()).contains("nonce=\"" + nonce + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(first.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(nonce(get("/admin"))).isNotEqualTo(nonce);
    }

    @Test
    void givesThoseWhoSeemToBeSignedInTheDeskAtOnce() throws Exception {
        var door = get("/admin/articles");
        var desk = http.send(
                request("/admin/articles").header("Cookie", "COMFREY_DESK=1").build(), BodyHandlers.ofString());
        assertThat(door.body()).contains("/admin/assets/door-").doesNotContain("/admin/assets/desk-");
        assertThat(desk.body()).contains("/admin/assets/desk-").doesNotContain("/admin/assets/door-");
        assertThat(desk.body()).contains("nonce=\"" + nonce(desk) + "\"").doesNotContain("__CSP_NONCE__");
    }

    @Test
    void framesNothingButPagesOfThisSiteAndIsFramedByNone() throws Exception {
        var policy =
                get("/admin").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("; frame-src 'self';").endsWith("frame-ancestors 'none'");
    }

    @Test
    void letsBrowsersKeepAssetsForEver() throws Exception {
        var script = SCRIPT.matcher(get("/admin").body());
        assertThat(script.find()).isTrue();
        var asset = get(script.group(1));
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br',gzip", "gzip,gzip", "identity,"})
    void sendsAssetsCompressedToBrowsersThatTakeThem(String accepted, @Nullable String encoding) throws Exception {
        var script = LARGE_SCRIPT.matcher(get("/admin").body());
        assertThat(script.find()).isTrue();
        var plain = get(script.group(1));
        var asset = http.send(
                request(script.group(1)).header("Accept-Encoding", accepted).build(), BodyHandlers.ofByteArray());
        assertThat(asset.headers().allValues("Content-Encoding"))
                .isEqualTo(encoding == null ? List.of() : List.of(encoding));
        assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        if (encoding == null) {
            assertThat(new String(asset.body(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        } else {
            assertThat(asset.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(asset.body().length).isLessThan(plain.body().length() / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/assets/gone-12345678.js", "/admin/assets/gone", "/admin/gone.svg"})
    void doesNotFindAFileThatIsNotThere(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    private static String nonce(HttpResponse<String> page) {
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        return nonce.group(1);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }
}
