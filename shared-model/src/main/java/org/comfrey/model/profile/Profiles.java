package org.comfrey.model.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.address.Slug;
import org.comfrey.model.redirect.TakenAddresses;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of profiles. */
@Component
@RequiredArgsConstructor
public class Profiles implements Indexed, TakenAddresses {

    private static final String PATH = "/authors/";

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return Profile.class;
    }

    /** The slug is unique among accounts, but a profile may be behind its account for a moment. */
    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("slug", Direction.ASC), new Index("updatedAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /** Shows a person to readers from now on, unless this or something newer is there. May be repeated. */
    public void show(Profile profile) {
        if (refresh(profile)) {
            return;
        }
        try {
            if (find(profile.id()).isEmpty()) {
                mongo.insert(profile);
            }
        } catch (DuplicateKeyException shownMeanwhile) {
            refresh(profile);
        }
    }

    /**
     * Brings a person's profile up to date, if there is one. May be repeated, and may come late.
     *
     * @return whether it was behind
     */
    public boolean refresh(Profile profile) {
        var older = Query.query(
                Criteria.where("_id").is(profile.id()).and("version").lt(profile.version()));
        return mongo.replace(older, profile).getMatchedCount() == 1;
    }

    public Optional<Profile> find(String person) {
        return Optional.ofNullable(mongo.findById(person, Profile.class));
    }

    public Optional<Profile> at(Slug slug) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("slug").is(slug.value())), Profile.class));
    }

    /** The profiles of those of these people that have one, by the person's id. */
    public Map<String, Profile> of(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : mongo.find(Query.query(Criteria.where("_id").in(people)), Profile.class).stream()
                        .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    /** A page of profiles, the last changed first. */
    public Page<Profile> list(Slice slice) {
        return Page.cut(
                mongo.find(Cursor.newestFirst(new Query(), "updatedAt", slice), Profile.class),
                slice.limit(),
                profile -> Cursor.of(profile.updatedAt(), profile.id()));
    }

    @Override
    public boolean include(SitePath path) {
        return path.slugIn(PATH).flatMap(this::at).isPresent();
    }

    @Override
    public Optional<String> pathOf(String id) {
        return find(id).map(profile -> PATH + profile.slug().value());
    }
}
