package org.comfrey.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system, that is told by a webhook. It answers 204 where it was not told to answer otherwise. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What it got. */
    record Message(String path, Headers headers, String body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }
    }

    private record Reply(int status, Map<String, String> headers) {}

    private final HttpServer server;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Message> received = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    List<Message> received() {
        return received;
    }

    void answers(int status) {
        answers(status, Map.of());
    }

    void answers(int status, Map<String, String> headers) {
        replies.add(new Reply(status, headers));
    }

    /** Takes messages and answers none of them until the latch is down. */
    CountDownLatch holdsAnswers() {
        held = new CountDownLatch(1);
        return held;
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Message(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            held.await();
            var reply = replies.poll();
            if (reply == null) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var said = "upstream is down".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), said.length);
            exchange.getResponseBody().write(said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
