package org.comfrey.model.person;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Builder;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody with an account.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param email what the person signs in with; unique
 * @param name as it is printed, 1 to {@value #LONGEST_NAME} characters
 * @param slug the name in addresses; unique
 * @param roles at least one
 * @param credentials degrees and profession, which a sign-off shows; or null
 * @param bio a few sentences for readers, or null
 * @param passwordHash never leaves the store but to check a password
 * @param active false when the account was closed: it cannot sign in, but its work keeps its name
 * @param creationKey what makes a repeated creation the same one, or null
 * @param createdAt when
 * @param updatedAt when it was last changed
 */
@Document("people")
@Builder(toBuilder = true)
public record Person(
        @Id String id,
        long version,
        EmailAddress email,
        String name,
        Slug slug,
        Set<Role> roles,
        @Nullable String credentials,
        @Nullable String bio,
        String passwordHash,
        boolean active,
        @Nullable String creationKey,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_CREDENTIALS = 200;
    public static final int LONGEST_BIO = 2_000;

    public Person {
        roles = Set.copyOf(roles);
        var problems = new Problems();
        check(name, roles, credentials, bio, problems);
        problems.throwIfAny();
    }

    /** Notes what is wrong with what an account says of its owner. */
    public static void check(
            String name, Set<Role> roles, @Nullable String credentials, @Nullable String bio, Problems problems) {
        problems.require(
                Text.isVisible(name) && name.length() <= LONGEST_NAME && Text.isPrintable(name),
                "/name",
                "The name has 1 to " + LONGEST_NAME + " characters.");
        problems.require(!roles.isEmpty(), "/roles", "Choose at least one role.");
        problems.require(
                credentials == null || (credentials.length() <= LONGEST_CREDENTIALS && Text.isPrintable(credentials)),
                "/credentials",
                "The credentials have at most " + LONGEST_CREDENTIALS + " characters.");
        problems.require(
                bio == null || (bio.length() <= LONGEST_BIO && Text.isPrintableLines(bio)),
                "/bio",
                "The profile text has at most " + LONGEST_BIO + " characters.");
    }

    /** What the person's roles allow, all together. */
    public Set<Permission> permissions() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    public Actor asActor() {
        return new Actor(id, permissions());
    }

    public Byline byline() {
        return new Byline(id, slug.value(), name, credentials);
    }

    /** What readers can read about the person. */
    public Profile profile() {
        return new Profile(id, version, slug, name, credentials, bio, updatedAt);
    }

    boolean isActiveAdmin() {
        return active && roles.contains(Role.ADMIN);
    }

    /** Without the password's hash and with a masked address, so that it may be logged. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + email + ", " + roles + "]";
    }
}
