package org.comfrey.model.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Making, checking and taking back bearer tokens. */
@Component
@RequiredArgsConstructor
public class ApiTokens implements Indexed {

    public static final int LONGEST_NAME = 100;
    /** A token that nobody renews for longer than this is forgotten somewhere. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final String PURPOSE = "api-token";
    private static final Pattern FORM = Pattern.compile("cfy_([0-9a-f]{24})_([A-Za-z0-9_-]{43})");

    private final MongoOperations mongo;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    /**
     * A token that was just made.
     *
     * @param token what is stored of it
     * @param bearer what the machine has to send; known only here and now
     */
    public record Made(ApiToken token, String bearer) {}

    @Override
    public Class<?> document() {
        return ApiToken.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /**
     * Makes a token.
     *
     * @param creationKey what makes a repeated call known, or null
     * @throws MadeBefore when the same key made one before
     */
    public Made make(Actor by, String name, Set<Permission> scopes, Instant expiresAt, @Nullable String creationKey) {
        var now = clock.instant();
        var problems = new Problems();
        problems.require(
                !name.isBlank() && name.length() <= LONGEST_NAME && Text.isPrintable(name),
                "/name",
                "Say what the token is for, in 1 to " + LONGEST_NAME + " characters.");
        problems.require(!scopes.isEmpty(), "/scopes", "Choose at least one scope.");
        problems.require(
                scopes.stream().allMatch(Permission::grantableToMachines),
                "/scopes",
                "One of these scopes is for people only.");
        problems.require(
                expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST_LIFE)),
                "/expiresAt",
                "A token expires in the future, and within " + LONGEST_LIFE.toDays() + " days.");
        problems.throwIfAny();
        var secret = secrets.randomToken();
        var id = ids.next();
        var token = ApiToken.builder()
                .id(id)
                .name(name)
                .secretHash(secrets.mac(PURPOSE, secret))
                .scopes(scopes)
                .createdBy(by.id())
                .createdAt(now)
                .expiresAt(expiresAt)
                .creationKey(creationKey)
                .build();
        try {
            return new Made(mongo.insert(token), "cfy_" + id + "_" + secret);
        } catch (DuplicateKeyException madeBefore) {
            throw new MadeBefore(madeBefore);
        }
    }

    /** The token that a machine sent, if it is one of ours, not expired and not revoked. */
    public Optional<ApiToken> check(String bearer) {
        var parts = FORM.matcher(bearer);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(mongo.findById(parts.group(1), ApiToken.class))
                .filter(token -> secrets.hasMac(PURPOSE, parts.group(2), token.secretHash()))
                .filter(token -> token.isUsable(clock.instant()));
    }

    /** @throws NotFound when there is none with that id */
    public ApiToken require(String id) {
        return Optional.ofNullable(mongo.findById(id, ApiToken.class)).orElseThrow(() -> new NotFound("token"));
    }

    public Page<ApiToken> list(Slice slice) {
        return Page.cut(
                mongo.find(Cursor.newestFirst(new Query(), "createdAt", slice), ApiToken.class),
                slice.limit(),
                token -> Cursor.of(token.createdAt(), token.id()));
    }

    /**
     * Takes a token back, at once and for good. Doing it again changes nothing.
     *
     * @throws NotFound when there is none with that id
     */
    public void revoke(String id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id).and("revokedAt").is(null)),
                new Update().set("revokedAt", clock.instant()),
                ApiToken.class);
        require(id);
    }
}
