package org.comfrey.server.role;

import java.util.Comparator;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Imports the modules of the roles that {@code comfrey.roles} names. */
public final class RolesServed implements ImportSelector {

    private final Environment environment;

    RolesServed(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        return Role.in(environment).stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::configuration)
                .toArray(String[]::new);
    }
}
