package org.comfrey.server.firstrun;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Role;
import org.comfrey.model.founding.Founding;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store with a small site, through the same acts that people do: written, signed off, published, replied
 * to. After a crash on the way it goes on where it stopped, because every part has a key of its own.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class DemoSite {

    /** About 119 bits: printed once, typed or copied once. */
    private static final int PASSWORD_LENGTH = 20;

    private final DemoFiles files;
    private final DemoArticles articles;
    private final DemoReplies replies;
    private final Founding founding;
    private final Accounts accounts;
    private final People people;
    private final Secrets secrets;

    /** Creates what is missing, and prints how to sign in. */
    void create() {
        var passwords = new LinkedHashMap<Person, String>();
        for (var demo : files.people()) {
            var password = secrets.randomToken().substring(0, PASSWORD_LENGTH);
            passwords.put(account(demo, password), password);
        }
        var cast = new Cast(passwords.keySet());
        var published = articles.create(cast);
        replies.create(cast.in(Role.MODERATOR), published);
        founding.finishDemo();
        log.info("{}", signInCard(passwords));
    }

    private Person account(DemoFiles.DemoPerson demo, String password) {
        return people.withEmail(demo.email())
                .map(person -> accounts.setPassword(person.id(), password))
                .orElseGet(() -> accounts.open(demo.withPassword(password), null));
    }

    private static String signInCard(Map<Person, String> passwords) {
        var card = new StringBuilder("This is a demo site. Sign in as (shown this once):");
        passwords.forEach((person, password) -> card.append("\n    %-10s %-40s %s"
                .formatted(person.roles().iterator().next(), person.email().value(), password)));
        return card.toString();
    }
}
