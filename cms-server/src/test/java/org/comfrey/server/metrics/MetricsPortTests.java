package org.comfrey.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Objects;
import org.comfrey.model.start.StartRefused;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.QuickPasswords;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"comfrey.roles=public", "comfrey.metrics.port=0"})
@ContextConfiguration(initializers = FreshStore.class)
@Import({Newsroom.class, QuickPasswords.class})
class MetricsPortTests {

    private final Newsroom newsroom;
    private final SiteClient site;
    private final SiteClient operator;
    private final MetricsPort metrics;

    MetricsPortTests(@Autowired Newsroom newsroom, @Autowired MetricsPort metrics, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.metrics = metrics;
        this.site = new SiteClient(port);
        this.operator = new SiteClient(metrics.address().getPort());
    }

    @Test
    void countsPagesThatWereReadyWereMadeAndWereDropped() {
        newsroom.live(anArticle("measured").build());
        double misses = value("comfrey_pages_misses_total");
        site.get("/articles/measured");
        assertThat(value("comfrey_pages_misses_total")).isEqualTo(misses + 1);
        double hits = value("comfrey_pages_hits_total");
        site.get("/articles/measured");
        site.get("/articles/measured");
        assertThat(value("comfrey_pages_hits_total")).isEqualTo(hits + 2);
        assertThat(value("comfrey_pages_size_bytes")).isPositive();
        assertThat(value("comfrey_pages_count")).isPositive();
        site.get("/");
        double evictions = value("comfrey_pages_evictions_total");
        newsroom.live(anArticle("measured-too").build());
        assertThat(value("comfrey_pages_evictions_total")).isGreaterThan(evictions);
    }

    @Test
    void measuresTheProcessItself() {
        var all = scraped();
        assertThat(all).contains("jvm_memory_used_bytes", "process_uptime_seconds", "jvm_threads_live_threads");
        assertThat(operator.get("/metrics").getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .startsWith("text/plain");
    }

    @Test
    void listensWhereNobodyElsesMachineCanAsk() {
        assertThat(metrics.address().getAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void servesNothingElseAndNothingOfItAtThePortOfTheSite() {
        assertThat(operator.get("/").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(operator.get("/metrics/x").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(operator.send(HttpMethod.DELETE, "/metrics", HttpEntity.EMPTY)
                        .getStatusCode())
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        for (var path : new String[] {"/metrics", "/actuator/metrics", "/actuator/prometheus"}) {
            assertThat(site.get(path).getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void refusesToStartAtAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = new MetricsPort(
                    new MetricsSettings(taken.getLocalPort(), InetAddress.getLoopbackAddress()),
                    new StaticListableBeanFactory().getBeanProvider(MeterBinder.class));
            assertThatThrownBy(second::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("COMFREY_METRICS_PORT");
        }
    }

    private double value(String name) {
        return Arrays.stream(scraped().split("\n"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scraped() {
        return Objects.requireNonNull(operator.get("/metrics").getBody());
    }
}
