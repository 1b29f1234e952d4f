package org.comfrey.api.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this node is. */
@Tag(name = "System", description = "How the node is that answers.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/system", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SystemController {

    /** What is always well while this is answered, or is part of what is told otherwise. */
    private static final Set<String> SAID_OTHERWISE =
            Set.of("ping", "livenessState", "readinessState", "ssl", "mongo", "mail");

    private final HealthContributorRegistry parts;
    private final Environment environment;

    @Operation(
            summary = "Tell how the system is",
            description =
                    "As the node that answers sees it: the store, the catalog of what is live, the mail that waits, the"
                            + " webhooks, the schedule and the room on its disk. Other nodes are not asked.")
    @GetMapping
    @PreAuthorize("hasAuthority('settings:manage')")
    ResponseEntity<SystemView> show() {
        var process = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var system = new SystemView(
                environment.getProperty("spring.application.version", "unknown"),
                Runtime.version().toString(),
                Instant.ofEpochMilli(process.getStartTime()),
                new SystemView.Memory(heap.getUsed(), Math.max(heap.getMax(), heap.getCommitted())),
                parts());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(system);
    }

    private List<SystemView.Part> parts() {
        return parts.stream()
                .filter(part -> !SAID_OTHERWISE.contains(part.name()))
                .filter(part -> part.contributor() instanceof HealthIndicator)
                .map(SystemController::part)
                .sorted(Comparator.comparing(SystemView.Part::name))
                .toList();
    }

    private static SystemView.Part part(HealthContributors.Entry part) {
        var health = Objects.requireNonNullElseGet(
                ((HealthIndicator) part.contributor()).health(true),
                () -> Health.unknown().build());
        var details = new LinkedHashMap<String, String>();
        health.getDetails().forEach((name, value) -> details.put(name, String.valueOf(value)));
        return new SystemView.Part(part.name(), status(health), details);
    }

    private static SystemView.Status status(Health health) {
        return Arrays.stream(SystemView.Status.values())
                .filter(status -> status.name().equals(health.getStatus().getCode()))
                .findFirst()
                .orElse(SystemView.Status.UNKNOWN);
    }
}
