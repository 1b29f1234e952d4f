package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class OpenApiTests {

    private static final Path FOLDER = Path.of("..", "docs", "api");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "content"})
    void committedDocumentsSayWhatTheCodeDoes(String name) throws IOException, InterruptedException {
        var generated = generated(name);
        var file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("comfrey.openapi.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.writeValueAsString(generated) + "\n");
        }
        assertThat(JSON.readTree(file.toFile()))
                .as(
                        "docs/api/%s.json differs from the code. Look at the change, then write it anew with"
                                + " ./mvnw test -pl cms-server -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dcomfrey.openapi.write=true",
                        name)
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "content"})
    void sayOfEveryOperationWhatComesOfIt(String name) {
        var document = JSON.readTree(FOLDER.resolve(name + ".json").toFile());
        assertThat(document.at("/paths").propertyStream())
                .allSatisfy(path -> assertThat(path.getValue().propertyStream())
                        .allSatisfy(operation -> assertThat(
                                        operation.getValue().at("/responses").propertyNames())
                                .as(operation.getKey() + " " + path.getKey())
                                .anyMatch(status -> status.startsWith("2"))));
    }

    @Test
    void showsAnExampleOfEveryParameterAndEveryRefusal() {
        var paths = JSON.readTree(FOLDER.resolve("admin.json").toFile()).at("/paths");
        assertThat(paths.valueStream().flatMap(JsonNode::valueStream).flatMap(OpenApiTests::withoutExample))
                .isEmpty();
    }

    private static Stream<String> withoutExample(JsonNode operation) {
        var parameters = operation
                .at("/parameters")
                .valueStream()
                .filter(parameter ->
                        !parameter.has("example") && !parameter.at("/schema").has("enum"))
                .map(parameter -> parameter.at("/name").asString());
        var refusals = operation
                .at("/responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("4"))
                .filter(response -> !response.getValue()
                        .at("/content/application~1problem+json")
                        .has("examples"))
                .map(Map.Entry::getKey);
        return Stream.concat(parameters, refusals)
                .map(missing -> operation.at("/operationId").asString() + ": " + missing);
    }

    private JsonNode generated(String name) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs/" + name));
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
