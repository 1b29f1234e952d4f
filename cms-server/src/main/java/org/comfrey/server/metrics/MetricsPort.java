package org.comfrey.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Serves metrics as Prometheus reads them, at a port of their own. A second web server of Spring's would take a tenth of the
 * start, also where nobody asks, and would take the addresses of health with it; this one is the JDK's.
 */
@Slf4j
@Component
@ConditionalOnProperty("comfrey.metrics.port")
class MetricsPort implements SmartLifecycle {

    private static final String PATH = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final MetricsSettings settings;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private @Nullable HttpServer server;

    MetricsPort(MetricsSettings settings, ObjectProvider<MeterBinder> ours) {
        this.settings = settings;
        ours.orderedStream().forEach(binder -> binder.bindTo(registry));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Where it listens. */
    synchronized InetSocketAddress address() {
        return Objects.requireNonNull(server).getAddress();
    }

    @Override
    public synchronized void start() {
        var address = new InetSocketAddress(settings.address(), Objects.requireNonNull(settings.port()));
        try {
            var opened = HttpServer.create(address, 0);
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
            log.info(
                    "Metrics are at http://{}:{}{}",
                    settings.address().getHostAddress(),
                    opened.getAddress().getPort(),
                    PATH);
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartRefused(
                    "Metrics cannot be served at %s port %d (%s): stop the program that has the port, or set COMFREY_METRICS_PORT to a free one."
                            .formatted(settings.address().getHostAddress(), settings.port(), taken.getMessage()),
                    taken);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
            collections.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Before the web server opens, and closed after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                var bytes = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TEXT);
                exchange.sendResponseHeaders(FOUND, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
