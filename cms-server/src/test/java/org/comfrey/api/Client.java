package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;

/** Speaks to the management API as a browser or a machine does: with cookies, the CSRF header and JSON. */
public final class Client {

    private static final HttpClient.Version VERSION = HttpClient.Version.HTTP_1_1;

    private final String server;
    private final CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> headers;

    public Client(String server) {
        this(server, new CookieManager(null, CookiePolicy.ACCEPT_ALL), Map.of());
    }

    private Client(String server, CookieManager cookies, Map<String, String> headers) {
        this.server = server;
        this.cookies = cookies;
        this.headers = headers;
        this.http =
                HttpClient.newBuilder().version(VERSION).cookieHandler(cookies).build();
    }

    /** The same client, which sends this header too. */
    public Client withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(server, cookies, more);
    }

    public Client onVersion(long version) {
        return withHeader("If-Match", "\"" + version + "\"");
    }

    public Client signIn(Person person) {
        var answer = signIn(person.email().value(), Staff.PASSWORD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return this;
    }

    public Answer signIn(String email, String password) {
        get("/session");
        return post("/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/merge-patch+json", BodyPublishers.ofString(json));
    }

    /** @param json empty for no body */
    public Answer put(String path, String json) {
        return json.isEmpty()
                ? send("PUT", path, null, BodyPublishers.noBody())
                : send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Answer send(String method, String path, @Nullable String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(server + "/api/admin/v1" + path))
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!headers.containsKey("X-XSRF-TOKEN")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        }
        headers.forEach(request::header);
        return new Answer(exchange(request.build(), Beginning::orAllOf));
    }

    /** An answer that goes on, line by line, until it is closed. */
    public HttpResponse<Stream<String>> listen(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + "/api/admin/v1" + path));
        headers.forEach(request::header);
        return exchange(request.build(), BodyHandlers.ofLines());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }
}
