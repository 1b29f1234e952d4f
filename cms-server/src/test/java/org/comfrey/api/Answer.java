package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the API. */
public record Answer(HttpResponse<String> http) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public String id() {
        return text("/id");
    }

    public long version() {
        return json().at("/version").asLong();
    }

    /** The pointers of everything that was found wrong. */
    public List<String> pointers() {
        return json().at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString())
                .toList();
    }

    public Answer is(int status) {
        assertThat(status())
                .as("%s %s: %s", http.request().method(), http.uri(), body())
                .isEqualTo(status);
        return this;
    }

    /** A problem document of that kind. */
    public Answer isProblem(int status, String type) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo("/problems/" + type);
        assertThat(json().at("/status").asInt()).isEqualTo(status);
        assertThat(text("/detail")).isNotBlank().doesNotContain("org.comfrey", "java.", "tools.jackson");
        return this;
    }
}
