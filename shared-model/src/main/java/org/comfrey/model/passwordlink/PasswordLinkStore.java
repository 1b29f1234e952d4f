package org.comfrey.model.passwordlink;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexed;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of links. Each can be closed once, which is what makes it a link for one use. */
@Component
@RequiredArgsConstructor
class PasswordLinkStore implements Indexed {

    private static final String PURPOSE = "password-link";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{24})([A-Za-z0-9_-]{43})");

    private final MongoOperations mongo;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /**
     * A link that was just made.
     *
     * @param link what is stored of it
     * @param token what the person gets; known only here and now
     */
    record Made(PasswordLink link, String token) {}

    @Override
    public Class<?> document() {
        return PasswordLink.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("person", Direction.ASC), new Index("expiresAt", Direction.ASC));
    }

    Made make(String person, Duration life) {
        var now = clock.instant();
        var secret = secrets.randomToken();
        var link = mongo.insert(
                new PasswordLink(ids.next(), person, secrets.mac(PURPOSE, secret), now, now.plus(life), null));
        return new Made(link, link.id() + secret);
    }

    /** The link of that token, if it is one of ours and still works. */
    Optional<PasswordLink> open(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(mongo.findById(parts.group(1), PasswordLink.class))
                .filter(link -> secrets.hasMac(PURPOSE, parts.group(2), link.secretHash()))
                .filter(link -> link.isOpen(clock.instant()));
    }

    /** Whether the link was open until this call. Of any number of calls, one gets a yes. */
    boolean close(PasswordLink link) {
        var open =
                Query.query(Criteria.where("_id").is(link.id()).and("closedAt").is(null));
        return mongo.updateFirst(open, closing(), PasswordLink.class).getModifiedCount() == 1;
    }

    void closeAllBut(PasswordLink kept) {
        var others = Query.query(Criteria.where("person")
                .is(kept.person())
                .and("closedAt")
                .is(null)
                .and("_id")
                .ne(kept.id()));
        mongo.updateMulti(others, closing(), PasswordLink.class);
    }

    void delete(PasswordLink link) {
        mongo.remove(Query.query(Criteria.where("_id").is(link.id())), PasswordLink.class);
    }

    long deleteExpired() {
        return mongo.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), PasswordLink.class)
                .getDeletedCount();
    }

    private Update closing() {
        return new Update().set("closedAt", clock.instant());
    }
}
