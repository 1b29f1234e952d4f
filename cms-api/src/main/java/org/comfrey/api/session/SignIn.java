package org.comfrey.api.session;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.security.LoginThrottle;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks passwords. Neither its words nor the time it takes tell whether an account exists. */
@Slf4j
@Component
class SignIn {

    private final People people;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    /** What is compared when there is no account: no password has this hash. */
    private final String nobody;

    SignIn(People people, PasswordEncoder passwords, LoginThrottle throttle, Secrets secrets) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobody = Objects.requireNonNull(passwords.encode(secrets.randomToken()));
    }

    /** @throws RequestRefused when the password is wrong, or was tried too often */
    Person check(SignInRequest request, String address) {
        var email = required(request.email(), "/email", EmailAddress.LONGEST);
        var password = required(request.password(), "/password", PasswordRules.LONGEST);
        var account = email.strip().toLowerCase(Locale.ROOT);
        throttle.attempt(account, address);
        var person = find(email);
        boolean matches =
                passwords.matches(password, person.map(Person::passwordHash).orElse(nobody));
        if (person.isEmpty() || !matches || !person.get().active()) {
            log.info("A sign-in from {} was refused.", address);
            throw new RequestRefused(
                    ProblemType.WRONG_CREDENTIALS, "The e-mail address or the password is wrong. Check both.");
        }
        throttle.succeeded(account, address);
        return person.get();
    }

    private Optional<Person> find(String email) {
        try {
            return people.withEmail(new EmailAddress(email));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String required(@Nullable String value, String pointer, int longest) {
        if (value == null || value.isEmpty() || value.length() > longest) {
            throw new InvalidInput(pointer, "This has 1 to " + longest + " characters.");
        }
        return value;
    }
}
