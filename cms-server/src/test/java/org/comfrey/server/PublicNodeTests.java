package org.comfrey.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.store.StoreUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "comfrey.roles=public")
class PublicNodeTests {

    private final ApplicationContext context;
    private final SiteClient client;
    private final int port;

    PublicNodeTests(@Autowired ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.port = port;
        this.client = new SiteClient(port);
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        StoreUnderTest.register(properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/content/v1/articles?topic[$ne]=1", "/articles/a|b", "/a\\b"})
    void answersWhatTheContainerRefusesWithAProblemDocument(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json", "nosniff", "\"status\":400")
                    .doesNotContain("<html", "Tomcat");
        }
    }

    @Test
    void isReadyOnceTheStoreAnswers() {
        ResponseEntity<String> readiness = get("/actuator/health/readiness");
        assertThat(readiness.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(readiness.getBody()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/liveness").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/shutdown"})
    void tellsNothingElseOfItsInside(String path) {
        assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/admin/v1/articles", "/admin"})
    void asksNobodyToLogIn(String path) {
        ResponseEntity<String> answer = get(path);
        assertThat(answer.getStatusCode()).isIn(HttpStatus.OK, HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().headerNames()).doesNotContain("WWW-Authenticate", "Set-Cookie");
    }

    @Test
    void startsNothingOfTheManagementApi() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null)
                        .map(Class::getName))
                .noneMatch(name -> name.startsWith("org.comfrey.api."))
                .noneMatch(name -> name.startsWith("org.springframework.security.web."));
    }

    private ResponseEntity<String> get(String path) {
        return client.get(path);
    }
}
