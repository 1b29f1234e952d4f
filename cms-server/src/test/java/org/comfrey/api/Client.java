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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final BiConsumer<String, Answer> listener;

    public Client(String server) {
        this(server, new CookieManager(null, CookiePolicy.ACCEPT_ALL), Map.of(), (_, _) -> {});
    }

    private Client(
            String server, CookieManager cookies, Map<String, String> headers, BiConsumer<String, Answer> listener) {
        this.server = server;
        this.cookies = cookies;
        this.headers = headers;
        this.listener = listener;
        this.http =
                HttpClient.newBuilder().version(VERSION).cookieHandler(cookies).build();
    }

    /** The same client, which sends this header too. */
    public Client withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(server, cookies, more, listener);
    }

    /** The same client, and somebody who hears what JSON it sends, if any, and what is answered. */
    public Client heardBy(BiConsumer<String, Answer> somebody) {
        return new Client(server, cookies, headers, somebody);
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
        return json("GET", path, null, "");
    }

    public Answer post(String path) {
        return json("POST", path, null, "");
    }

    public Answer post(String path, String json) {
        return json("POST", path, "application/json", json);
    }

    public Answer patch(String path, String json) {
        return json("PATCH", path, "application/merge-patch+json", json);
    }

    /** @param json empty for no body */
    public Answer put(String path, String json) {
        return json("PUT", path, json.isEmpty() ? null : "application/json", json);
    }

    public Answer delete(String path) {
        return json("DELETE", path, null, "");
    }

    private Answer json(String method, String path, @Nullable String contentType, String json) {
        var body = contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return send(method, path, contentType, body, json);
    }

    public Answer send(String method, String path, @Nullable String contentType, BodyPublisher body) {
        return send(method, path, contentType, body, "");
    }

    private Answer send(String method, String path, @Nullable String contentType, BodyPublisher body, String json) {
        var request = HttpRequest.newBuilder(URI.create(server + "/api/admin/v1" + path))
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!headers.containsKey("X-XSRF-TOKEN")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        }
        headers.forEach(request::header);
        var answer = new Answer(exchange(request.build(), Beginning::orAllOf));
        listener.accept(json, answer);
        return answer;
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

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }
}
