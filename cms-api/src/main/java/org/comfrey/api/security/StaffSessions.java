package org.comfrey.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of people. A session keeps two texts: the person's id, and a mark of the password it was opened with. The
 * person is read for every request, so that a change of roles, a closed account and a changed password act at once.
 */
@Component
@RequiredArgsConstructor
public class StaffSessions {

    /** How long a session lasts, used or not. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String PASSWORD = "password";
    private static final String PURPOSE = "session-password";

    private final People people;
    private final Secrets secrets;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;
    private final SessionStore store;

    /** Opens a session, with a new id and a new CSRF token. One that was open before ends. */
    public void open(HttpServletRequest request, HttpServletResponse response, Person person) {
        close(request);
        var session = request.getSession(true);
        session.setAttribute(PERSON, person.id());
        session.setAttribute(PASSWORD, secrets.mac(PURPOSE, person.passwordHash()));
        new CsrfAuthenticationStrategy(csrfTokens)
                .onAuthentication(new ActorAuthentication(person.asActor()), request, response);
        // Asked for its value, the new token writes its cookie; else the next change would have none to repeat.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            csrf.getToken();
        }
    }

    /** Ends the session, if there is one. */
    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whoever the session belongs to. A session that has run out or that nobody may use any longer ends here. */
    Optional<Actor> actor(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var actor = person(session).map(Person::asActor);
        if (actor.isEmpty()) {
            session.invalidate();
        }
        return actor;
    }

    /** Whoever the session of this id belongs to by now. To ask keeps it no longer open. */
    Optional<Actor> actor(String session) {
        return Optional.ofNullable(store.findById(session))
                .filter(found -> !found.isExpired())
                .flatMap(found ->
                        person(found.getCreationTime(), found.getAttribute(PERSON), found.getAttribute(PASSWORD)))
                .map(Person::asActor);
    }

    private Optional<Person> person(HttpSession session) {
        return person(
                Instant.ofEpochMilli(session.getCreationTime()),
                session.getAttribute(PERSON),
                session.getAttribute(PASSWORD));
    }

    private Optional<Person> person(Instant created, @Nullable Object owner, @Nullable Object passwordMark) {
        if (!clock.instant().isBefore(created.plus(LONGEST))
                || !(owner instanceof String id)
                || !(passwordMark instanceof String mark)) {
            return Optional.empty();
        }
        return people.find(id)
                .filter(Person::active)
                .filter(person -> secrets.hasMac(PURPOSE, person.passwordHash(), mark));
    }
}
