package org.comfrey.api.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.comfrey.model.webhook.Attempt;
import org.comfrey.model.webhook.Delivery;
import org.comfrey.model.webhook.SigningSecret;
import org.comfrey.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends one message and says what came of it. It follows no redirect, keeps no cookie and no connection, and reads of an answer
 * only its beginning. Thread-safe.
 */
@Slf4j
@Component
class Sending implements DisposableBean {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** In bytes: enough to see what a receiver complains about. */
    private static final int MOST_READ = 1024;

    private static final int MOST_SHOWN = 200;

    /** There is one at a time to each webhook, and a bounded number of webhooks. */
    private static final int MOST_CONNECTIONS = 100;

    private final Messages messages;
    private final Duration timeout;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhook-watch").factory());

    Sending(Messages messages, Targets targets, WebhookProperties properties, Clock clock) {
        this.messages = messages;
        this.timeout = properties.timeout();
        this.clock = clock;
        this.http = client(targets, Timeout.of(properties.timeout()));
    }

    /**
     * What came of sending a message.
     *
     * @param attempt for the record
     * @param retryAfter how long the receiver asked to be left alone, or null
     */
    record Outcome(Attempt attempt, @Nullable Duration retryAfter) {}

    Outcome send(Webhook webhook, Delivery delivery, List<SigningSecret> secrets) {
        var at = clock.instant();
        var begun = System.nanoTime();
        var post = post(webhook, delivery, secrets, at);
        // A receiver that sends a byte now and then would never run into the timeout of a single read.
        var end = watch.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(http.executeOpen(null, post, null), at, begun);
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            var error = post.isCancelled() ? "No answer within " + timeout.toSeconds() + " s." : describe(broken);
            return new Outcome(attempt(at, begun, null, error), null);
        } finally {
            end.cancel(false);
            // Ends the connection, however much of an answer is still to come.
            post.cancel();
        }
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        http.close();
    }

    private HttpPost post(Webhook webhook, Delivery delivery, List<SigningSecret> secrets, Instant at) {
        var payload = messages.payload(delivery);
        var post = new HttpPost(webhook.url());
        post.setHeader(ID, delivery.event());
        post.setHeader(TIMESTAMP, Long.toString(at.getEpochSecond()));
        post.setHeader(
                SIGNATURE,
                secrets.stream()
                        .map(secret -> secret.sign(delivery.event(), at, payload))
                        .collect(Collectors.joining(" ")));
        post.setEntity(new StringEntity(payload, ContentType.APPLICATION_JSON));
        return post;
    }

    private Outcome read(ClassicHttpResponse answer, Instant at, long begun) throws IOException {
        var error = answer.getCode() / 100 == 2 ? null : error(answer);
        return new Outcome(attempt(at, begun, answer.getCode(), error), retryAfter(answer));
    }

    private static Attempt attempt(Instant at, long begun, @Nullable Integer status, @Nullable String error) {
        return new Attempt(at, status, error, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static String error(ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() / 100 == 3) {
            return "It answered with a redirect, which is not followed. Set the new address.";
        }
        var said = beginning(answer);
        return said.isEmpty() ? "It refused the message." : "It refused the message: " + said;
    }

    /** Not closed here: to close it is to read it to its end. */
    private static String beginning(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return "";
        }
        var read = entity.getContent().readNBytes(MOST_READ);
        var text =
                new String(read, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** In seconds or as a date (RFC 9110, section 10.2.3). What cannot be read was not asked. */
    private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        var header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        var value = header.getValue().strip();
        try {
            var wished = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            return wished.isNegative() ? null : wished;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String describe(Exception broken) {
        return broken instanceof PrivateTarget
                ? String.valueOf(broken.getMessage())
                : broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }

    private static CloseableHttpClient client(Targets targets, Timeout timeout) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(targets)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                // Until TLS is agreed on, this one counts.
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                // Looked at anew each time, and open to nobody in between.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Comfrey")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
