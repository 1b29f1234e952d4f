package org.comfrey.server.start;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.server.role.Role;
import org.comfrey.server.settings.ComfreySettings;
import org.comfrey.server.store.Store;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last line of a start: where Comfrey is, what it serves and on which store. */
@Slf4j
@Component
@RequiredArgsConstructor
class ReadyLine {

    private final ComfreySettings settings;
    private final Store store;

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        store.warnings().forEach(log::warn);
        log.info("Comfrey is ready at {} — {} ({})", address(ready), served(), store.description());
    }

    private static String address(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        return "http://localhost:" + port;
    }

    private String served() {
        List<String> parts = new ArrayList<>();
        if (settings.roles().contains(Role.PUBLIC)) {
            parts.add("site /");
        }
        if (settings.roles().contains(Role.ADMIN)) {
            parts.add("editors /admin");
            parts.add("API /api/admin/v1");
        }
        return String.join(", ", parts);
    }
}
