package org.comfrey.model.person;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of accounts. */
@Component
@RequiredArgsConstructor
public class People implements Indexed {

    private static final String WHAT = "person";

    /** Nobody writes to more people at once. */
    private static final int MOST_AT_ONCE = 100;

    private final MongoOperations mongo;
    private final CompareAndSet compareAndSet;

    @Override
    public Class<?> document() {
        return Person.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                new Index("email", Direction.ASC).unique(),
                new Index("slug", Direction.ASC).unique(),
                new Index("roles", Direction.ASC).on("_id", Direction.ASC),
                new Index("creationKey", Direction.ASC).unique().sparse(),
                new Index("createdAt", Direction.DESC).on("_id", Direction.DESC));
    }

    /** @throws NotFound when there is none with that id */
    public Person require(String id) {
        return find(id).orElseThrow(() -> new NotFound(WHAT));
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Person.class));
    }

    public Optional<Person> withEmail(EmailAddress email) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("email").is(email.value())), Person.class));
    }

    public Page<Person> list(Slice slice) {
        return Page.cut(
                mongo.find(Cursor.newestFirst(new Query(), "createdAt", slice), Person.class),
                slice.limit(),
                person -> Cursor.of(person.createdAt(), person.id()));
    }

    /** Those with these ids, in any order. Ids of nobody are left out. */
    public List<Person> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Person.class);
    }

    /** What readers are told of these people, in that order. Ids of nobody are left out. */
    public List<Byline> bylines(Collection<String> ids) {
        var byId = all(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Person::byline)
                .toList();
    }

    /** At most that many people with that role whose account is open, the longest here first. */
    public List<Person> active(Role role, int most) {
        return mongo.find(
                Query.query(Criteria.where("roles").is(role).and("active").is(true))
                        .with(Sort.by("createdAt"))
                        .limit(most),
                Person.class);
    }

    /** Those of these people whose account is open. */
    public List<Person> active(Collection<String> ids) {
        return mongo.find(
                Query.query(Criteria.where("_id").in(ids).and("active").is(true)), Person.class);
    }

    public boolean isEmpty() {
        return !mongo.exists(new Query(), Person.class);
    }

    boolean hasActiveAdminBut(String id) {
        return mongo.exists(
                Query.query(Criteria.where("roles")
                        .is(Role.ADMIN)
                        .and("active")
                        .is(true)
                        .and("_id")
                        .ne(id)),
                Person.class);
    }

    boolean isSlugFree(String slug) {
        return !mongo.exists(Query.query(Criteria.where("slug").is(slug)), Person.class);
    }

    Optional<Person> createdWith(String creationKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("creationKey").is(creationKey)), Person.class));
    }

    Person insert(Person person) {
        return mongo.insert(person);
    }

    Person save(Person changed) {
        return compareAndSet.replace(WHAT, changed.version() - 1, changed);
    }
}
