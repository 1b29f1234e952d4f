package org.comfrey.model.passwordlink;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends people links by which they choose their password, and lets them. A newer link closes the older ones. */
@Component
@RequiredArgsConstructor
public class PasswordLinks {

    /** Long enough for somebody who is away for a week. */
    public static final Duration INVITATION_LIFE = Duration.ofDays(7);

    /** Long enough to read mail, for somebody who waits for it. */
    public static final Duration RESET_LIFE = Duration.ofHours(1);

    /** Where the link leads. Behind the #, a browser keeps the token to itself: it gets into no log on the way. */
    private static final String PAGE = "/admin/password#";

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int TRIES = 3;

    private final PasswordLinkStore links;
    private final People people;
    private final Accounts accounts;
    private final Outbox outbox;

    /**
     * Invites a person to choose a password.
     *
     * @param by who invites
     * @param occasion what makes a repeated call the same invitation
     */
    public void invite(Actor by, Person person, String occasion) {
        var inviter = people.find(by.id()).map(Person::name).orElse("An administrator");
        send(person, "invitation", INVITATION_LIFE, "invitation:" + occasion, Map.of("by", inviter));
    }

    /** Sends a link to whoever has an account with this address. Nobody else hears of it, and nobody is told. */
    public void reset(EmailAddress email) {
        people.withEmail(email)
                .filter(Person::active)
                .ifPresent(person -> send(person, "password-reset", RESET_LIFE, null, Map.of()));
    }

    /**
     * Gives the person that the link was sent to this password. The link works no more, nor does any other of theirs, and
     * the sessions that were open end.
     *
     * @throws NotAllowed when the link was used, has expired or is wrong, or the account was closed
     * @throws InvalidInput when the password is too weak; the link still works
     */
    public void choose(String token, String password) {
        var link = links.open(token).orElseThrow(PasswordLinks::refused);
        var person = people.find(link.person()).filter(Person::active).orElseThrow(PasswordLinks::refused);
        PasswordRules.check(password, person.email());
        if (!links.close(link)) {
            throw refused();
        }
        setPassword(person, password);
        links.closeAllBut(link);
        outbox.queue(new MailMessage(
                person.email(),
                "password-changed",
                Locale.ENGLISH,
                Map.of("name", person.name()),
                "password-changed:" + link.id()));
    }

    /**
     * Deletes links that have expired.
     *
     * @return how many
     */
    public long purge() {
        return links.deleteExpired();
    }

    private void send(
            Person person, String template, Duration life, @Nullable String occasion, Map<String, Object> more) {
        if (occasion != null && outbox.holds(occasion)) {
            return;
        }
        var made = links.make(person.id(), life);
        var values = new HashMap<>(more);
        values.put("name", person.name());
        values.put("email", person.email().value());
        values.put("until", UNTIL.format(made.link().expiresAt().atOffset(ZoneOffset.UTC)));
        values.put("link", PAGE + made.token());
        var key = occasion == null ? template + ":" + made.link().id() : occasion;
        if (outbox.queue(new MailMessage(person.email(), template, Locale.ENGLISH, values, key))) {
            links.closeAllBut(made.link());
        } else {
            // An equal call was quicker. Its link was sent, and stays.
            links.delete(made.link());
        }
    }

    /** The link is spent already, so a change of the account at the same moment must not be in the way. */
    private void setPassword(Person person, String password) {
        for (int attempt = 1; ; attempt++) {
            try {
                accounts.setPassword(person.id(), password);
                return;
            } catch (StaleVersion changedMeanwhile) {
                if (attempt == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private static NotAllowed refused() {
        return new NotAllowed("This link was used, has expired or is wrong. Ask for a new one.");
    }
}
