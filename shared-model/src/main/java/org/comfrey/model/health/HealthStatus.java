package org.comfrey.model.health;

import org.springframework.boot.health.contributor.Status;

/** What a health indicator may say besides what Spring Boot knows. */
public final class HealthStatus {

    /** It works, and somebody should look at it. A node that says so goes on getting requests. */
    public static final Status ATTENTION = new Status("ATTENTION");

    private HealthStatus() {}
}
