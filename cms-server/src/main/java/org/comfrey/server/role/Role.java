package org.comfrey.server.role;

import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What a process serves. A small site runs one process with both; a large one many of each. */
public enum Role {
    /** The management API, its sessions and the editors' UI under {@code /admin}. */
    ADMIN("org.comfrey.api.AdminApi"),
    /** The reading site, replies and the content API. */
    PUBLIC("org.comfrey.site.PublicSite");

    private final String configuration;

    Role(String configuration) {
        this.configuration = configuration;
    }

    /**
     * The name of the class that configures the role. It is a name so that a process never loads a class of a role that it
     * does not play.
     */
    String configuration() {
        return configuration;
    }

    /** The roles that {@code comfrey.roles} names; both, when it is absent. */
    static Set<Role> in(Environment environment) {
        return Binder.get(environment)
                .bind("comfrey.roles", Bindable.setOf(Role.class))
                .orElseGet(() -> Set.of(values()));
    }
}
