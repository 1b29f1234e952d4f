package org.comfrey.model.person;

import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opening, changing and closing accounts. */
@Component
@RequiredArgsConstructor
public class Accounts {

    private static final int SLUG_TRIES = 100;

    private final People people;
    private final Profiles profiles;
    private final Redirects redirects;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Clock clock;

    /**
     * What may change of a person. Null leaves it as it is.
     *
     * @param slug the name in addresses; the one before leads to it
     * @param name as it is printed
     * @param roles all roles from now on
     * @param credentials degrees and profession; empty for none
     * @param bio a few sentences for readers; empty for none
     * @param active whether the person can sign in
     */
    public record Change(
            @Nullable Slug slug,
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable String credentials,
            @Nullable String bio,
            @Nullable Boolean active) {}

    /**
     * Opens an account.
     *
     * @param creationKey what makes a repeated call the same creation, or null
     * @throws InvalidInput when the address has an account already or the password is too weak
     */
    public Person open(NewPerson wanted, @Nullable String creationKey) {
        PasswordRules.check(wanted.password(), wanted.email());
        if (creationKey != null) {
            var before = people.createdWith(creationKey);
            if (before.isPresent()) {
                return before.get();
            }
        }
        var now = clock.instant();
        var person = Person.builder()
                .id(ids.next())
                .version(1)
                .email(wanted.email())
                .name(wanted.name())
                .slug(freeSlug(wanted.name()))
                .roles(wanted.roles())
                .credentials(wanted.credentials())
                .bio(wanted.bio())
                .passwordHash(hash(wanted.password()))
                .active(true)
                .creationKey(creationKey)
                .createdAt(now)
                .updatedAt(now)
                .build();
        try {
            return people.insert(person);
        } catch (DuplicateKeyException taken) {
            var invalid = new InvalidInput("/email", "There is an account with this e-mail address already.");
            invalid.initCause(taken);
            throw invalid;
        }
    }

    /**
     * Changes a person, and what readers can read about them.
     *
     * @throws InvalidInput when the slug is somebody else's
     * @throws LastAdmin when nobody would be left who can manage accounts
     */
    public Person change(String id, long version, Change change) {
        var person = people.require(id);
        person.requireVersion("person", version);
        var changed = person.toBuilder()
                .version(version + 1)
                .slug(change.slug() == null ? person.slug() : change.slug())
                .name(change.name() == null ? person.name() : change.name())
                .roles(change.roles() == null ? person.roles() : change.roles())
                .credentials(orNone(change.credentials(), person.credentials()))
                .bio(orNone(change.bio(), person.bio()))
                .active(change.active() == null ? person.active() : change.active())
                .updatedAt(clock.instant())
                .build();
        if (person.isActiveAdmin() && !changed.isActiveAdmin() && !people.hasActiveAdminBut(id)) {
            throw new LastAdmin();
        }
        if (!changed.slug().equals(person.slug())) {
            if (!people.isSlugFree(changed.slug().value())) {
                throw slugIsTaken();
            }
            // Before the change, which a crash must not leave without it. Until then, the profile goes before it.
            redirects.authorLeft(person.slug(), id);
        }
        var saved = refusingTakenSlug(changed);
        profiles.refresh(saved.profile());
        return saved;
    }

    /**
     * Brings up to date what readers can read about people, where a crash kept a change from it.
     *
     * @return how many profiles were behind
     */
    public int refreshProfiles() {
        int behind = 0;
        var slice = new Slice(Slice.MOST, null);
        while (true) {
            var page = profiles.list(slice);
            var ids = page.items().stream().map(Profile::id).toList();
            for (var person : people.all(ids)) {
                behind += profiles.refresh(person.profile()) ? 1 : 0;
            }
            if (page.next() == null) {
                return behind;
            }
            slice = Slice.of(Slice.MOST, page.next());
        }
    }

    private Person refusingTakenSlug(Person changed) {
        try {
            return people.save(changed);
        } catch (DuplicateKeyException taken) {
            var invalid = slugIsTaken();
            invalid.initCause(taken);
            throw invalid;
        }
    }

    private static InvalidInput slugIsTaken() {
        return new InvalidInput("/slug", "Somebody else has this slug already. Choose another one.");
    }

    /** Gives a person another password. Whoever calls has made sure that it is theirs to change. */
    public Person setPassword(String id, String password) {
        var person = people.require(id);
        PasswordRules.check(password, person.email());
        return people.save(person.toBuilder()
                .version(person.version() + 1)
                .passwordHash(hash(password))
                .updatedAt(clock.instant())
                .build());
    }

    private static @Nullable String orNone(@Nullable String wanted, @Nullable String stored) {
        if (wanted == null) {
            return stored;
        }
        return wanted.isBlank() ? null : wanted;
    }

    private String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }

    private Slug freeSlug(String name) {
        var slug = Slug.from(name);
        for (int number = 2; number <= SLUG_TRIES; number++) {
            if (people.isSlugFree(slug.value())) {
                return slug;
            }
            slug = Slug.from(name).numbered(number);
        }
        return new Slug(ids.next());
    }
}
