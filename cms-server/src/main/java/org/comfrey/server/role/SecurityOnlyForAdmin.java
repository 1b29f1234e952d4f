package org.comfrey.server.role;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Keeps Spring Boot's own security out of a process without the {@link Role#ADMIN} role: Spring Security is on the class
 * path of every process, and by default it would ask the site's readers to log in. With the role, the management API's
 * filter chain takes the place of the default one; the default user with a generated password is never made.
 */
final class SecurityOnlyForAdmin implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String SECURITY = "org.springframework.boot.security.autoconfigure.";
    private static final String DEFAULT_USER = SECURITY + "UserDetailsServiceAutoConfiguration";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean admin = Role.in(environment).contains(Role.ADMIN);
        boolean[] kept = new boolean[autoConfigurations.length];
        for (int i = 0; i < kept.length; i++) {
            // What an earlier filter took out is null here.
            kept[i] = isWanted(Objects.requireNonNullElse(autoConfigurations[i], ""), admin);
        }
        return kept;
    }

    private static boolean isWanted(String autoConfiguration, boolean admin) {
        return !autoConfiguration.startsWith(SECURITY) || (admin && !autoConfiguration.equals(DEFAULT_USER));
    }
}
