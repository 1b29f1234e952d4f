package org.comfrey.api;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.founding.Founding;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.Person;
import org.comfrey.model.token.ApiTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The people and machines of the tests. */
@TestComponent
@RequiredArgsConstructor
class Staff {

    static final String PASSWORD = "three calm otters swim";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Founding founding;
    private final Environment environment;
    private final Map<Role, Client> signedIn = new EnumMap<>(Role.class);

    /** A person with exactly these roles, new each time. */
    Person person(Role... roles) {
        if (founding.isOpen()) {
            return founding.found(newPerson(Role.ADMIN));
        }
        return accounts.open(newPerson(roles), null);
    }

    /** A browser of somebody with that role, the same each time. */
    synchronized Client as(Role role) {
        return signedIn.computeIfAbsent(role, _ -> anonymous().signIn(personWith(role)));
    }

    /** A browser of somebody new with these roles. */
    Client asNew(Role... roles) {
        return anonymous().signIn(personWith(roles));
    }

    Client anonymous() {
        return new Client("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** A machine with these scopes. */
    Client machine(Permission... scopes) {
        return anonymous().withHeader("Authorization", "Bearer " + token(scopes).bearer());
    }

    ApiTokens.Made token(Permission... scopes) {
        return tokens.make(
                new Actor("test", Set.of()),
                "a machine",
                Set.of(scopes),
                Instant.now().plus(Duration.ofHours(1)),
                null);
    }

    private Person personWith(Role... roles) {
        var person = person(roles);
        // The first one of all is an administrator, whatever was asked for.
        return person.roles().equals(Set.of(roles)) ? person : person(roles);
    }

    private static NewPerson newPerson(Role... roles) {
        var name = roles[0].name().toLowerCase(Locale.ROOT);
        return NewPerson.builder()
                .email(new EmailAddress(name + "-" + UUID.randomUUID() + "@example.org"))
                .name("Ann " + name)
                .roles(Set.of(roles))
                .credentials("MD, physical medicine")
                .password(PASSWORD)
                .build();
    }
}
