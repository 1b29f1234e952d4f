package org.comfrey.model.founding;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.access.Role;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.PasswordRules;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.secret.Secrets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** How a site gets its first administrator. Works once in the life of a store. */
@Component
@RequiredArgsConstructor
public class Founding {

    /** Long enough to copy the link from a terminal, short enough to be of no use in an old log. */
    public static final Duration LINK_LIFE = Duration.ofHours(1);

    private static final String PURPOSE = "setup-link";

    private final MongoOperations mongo;
    private final People people;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Clock clock;

    /** Whether this store has no site yet. */
    public boolean isOpen() {
        var setup = mongo.findById(Setup.ID, Setup.class);
        return (setup == null || setup.foundedAt() == null) && people.isEmpty();
    }

    /**
     * Opens a link by which the first administrator can be made. A link that was opened before works no more.
     *
     * @return the link's secret, which is stored only as a keyed hash
     */
    public String openLink() {
        var secret = secrets.randomToken();
        ensureSetup();
        mongo.updateFirst(
                unfounded(),
                new Update()
                        .set("linkHash", secrets.mac(PURPOSE, secret))
                        .set("linkExpiresAt", clock.instant().plus(LINK_LIFE)),
                Setup.class);
        return secret;
    }

    /**
     * Makes the first administrator by the link.
     *
     * @throws NotAllowed when the link was used, has expired, or was never opened
     */
    public Person foundByLink(String secret, NewPerson founder) {
        PasswordRules.check(founder.password(), founder.email());
        var used = mongo.updateFirst(
                unfounded()
                        .addCriteria(Criteria.where("linkHash")
                                .is(secrets.mac(PURPOSE, secret))
                                .and("linkExpiresAt")
                                .gt(clock.instant())),
                founding(),
                Setup.class);
        if (used.getModifiedCount() == 0) {
            throw new NotAllowed("This setup link was used, has expired or is wrong. "
                    + "Start Comfrey again to get a new one, or sign in.");
        }
        return open(founder);
    }

    /**
     * Makes the first administrator, for whoever runs the process.
     *
     * @throws NotAllowed when the site has one already
     */
    public Person found(NewPerson founder) {
        ensureSetup();
        if (mongo.updateFirst(unfounded(), founding(), Setup.class).getModifiedCount() == 0) {
            throw new NotAllowed("This site has an administrator already.");
        }
        return open(founder);
    }

    /**
     * Marks the site as founded by the demo site, which is then made.
     *
     * @throws NotAllowed when the site has an administrator already
     */
    public void beginDemo() {
        ensureSetup();
        var begun = founding().set("demoUnfinished", true);
        if (mongo.updateFirst(unfounded(), begun, Setup.class).getModifiedCount() == 0) {
            throw new NotAllowed("This site has an administrator already.");
        }
    }

    /** Whether the making of the demo site was begun and did not come to its end. */
    public boolean isDemoUnfinished() {
        var setup = mongo.findById(Setup.ID, Setup.class);
        return setup != null && Boolean.TRUE.equals(setup.demoUnfinished());
    }

    public void finishDemo() {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(Setup.ID)), new Update().unset("demoUnfinished"), Setup.class);
    }

    private Person open(NewPerson founder) {
        if (!founder.roles().contains(Role.ADMIN)) {
            throw new IllegalArgumentException("The first person has to be an administrator.");
        }
        return accounts.open(founder, null);
    }

    private Update founding() {
        return new Update().set("foundedAt", clock.instant()).unset("linkHash").unset("linkExpiresAt");
    }

    private static Query unfounded() {
        return Query.query(Criteria.where("_id").is(Setup.ID).and("foundedAt").is(null));
    }

    private void ensureSetup() {
        try {
            mongo.insert(new Setup(Setup.ID, null, null, null, null));
        } catch (DuplicateKeyException alreadyThere) {
            // Another process, or an earlier start, made it.
        }
    }
}
