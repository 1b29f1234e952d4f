package org.comfrey.server.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.server.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a whole process is set by. What one feature alone reads stands beside that feature.
 *
 * @param dataDir Folder of the embedded store, made if it is not there. Not used with {@code spring.mongodb.uri}. Default: {@code data} in the folder Comfrey is started in.
 * @param roles What this process serves, one or both of {@code admin} and {@code public}. Default: both.
 * @param demo Whether an empty store gets the demo articles and people. Default: yes on the embedded store, no on MongoDB.
 * @param admin The first administrator, made when the store has no people.
 * @param site The site as its readers see it.
 * @param secretKey Key of 32 bytes, in Base64, from which the keys for encrypted fields and lookups are derived; the same on every node. Default: none.
 */
@Validated
@ConfigurationProperties("comfrey")
public record ComfreySettings(
        @DefaultValue("data") Path dataDir,

        @DefaultValue({"admin", "public"}) @NotEmpty(message = "name at least one of admin, public")
        Set<Role> roles,

        @Nullable Boolean demo,
        @Valid @DefaultValue Admin admin,
        @Valid @DefaultValue Site site,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9+/]{43}=", message = "must be 32 bytes in Base64: 43 characters and an =")
        String secretKey) {

    /**
     * The first administrator.
     *
     * @param email The address they sign in with. Default: none, and a one-time link to set up Comfrey is printed.
     * @param password Their first password, of 12 to 128 characters. Default: none. There is no default password.
     */
    public record Admin(
            @Nullable @Email(message = "must be an e-mail address")
            String email,

            @Nullable
            @Size(
                    min = PasswordRules.SHORTEST,
                    max = PasswordRules.LONGEST,
                    message = "must have {min} to {max} characters")
            String password) {

        /** Without the password, for it goes to logs. */
        @Override
        public String toString() {
            return "Admin[email=" + email + "]";
        }
    }

    /**
     * The site as its readers see it.
     *
     * @param url Where readers find it, such as {@code https://www.example.org}, without a path. Default: the address of each request, which is right for development only.
     */
    public record Site(@Nullable URI url) {}

    /** Without the secrets, for it goes to logs. */
    @Override
    public String toString() {
        return "ComfreySettings[dataDir=%s, roles=%s, demo=%s, admin=%s, site=%s]"
                .formatted(dataDir, roles, demo, admin, site);
    }
}
