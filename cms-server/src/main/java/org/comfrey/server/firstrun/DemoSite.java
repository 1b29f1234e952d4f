package org.comfrey.server.firstrun;

import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
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

    /**
     * Creates what is missing.
     *
     * @return how to sign in, which nobody can say later
     */
    String create() {
        // Hashing a password takes long, as it should, so that is done for several people at once.
        var accounts = files.people().parallelStream().map(this::account).toList();
        var cast = new Cast(accounts.stream().map(DemoAccount::person).toList());
        var published = articles.create(cast);
        replies.create(cast.in(Role.MODERATOR), published);
        founding.finishDemo();
        return signInCard(accounts);
    }

    private DemoAccount account(DemoFiles.DemoPerson demo) {
        var password = secrets.randomToken().substring(0, PASSWORD_LENGTH);
        var person = people.withEmail(demo.email())
                .map(known -> accounts.setPassword(known.id(), password))
                .orElseGet(() -> accounts.open(demo.withPassword(password), null));
        return new DemoAccount(person, password);
    }

    private static String signInCard(List<DemoAccount> accounts) {
        return accounts.stream()
                .map(DemoAccount::line)
                .collect(Collectors.joining("", "This is a demo site. Sign in as (shown this once):", ""));
    }

    private record DemoAccount(Person person, String password) {

        String line() {
            return "\n    %-10s %-40s %s"
                    .formatted(person.roles().iterator().next(), person.email().value(), password);
        }
    }
}
