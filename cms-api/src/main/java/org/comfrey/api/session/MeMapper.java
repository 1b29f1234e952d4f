package org.comfrey.api.session;

import java.util.List;
import java.util.Set;
import org.comfrey.api.web.Texts;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.person.Person;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = Texts.class)
interface MeMapper {

    @Mapping(target = "kind", constant = "PERSON")
    @Mapping(target = "permissions", expression = "java(scopes(person.permissions()))")
    MeView person(Person person);

    @Mapping(target = "kind", constant = "TOKEN")
    @Mapping(target = "name", ignore = true)
    @Mapping(target = "email", ignore = true)
    @Mapping(target = "credentials", ignore = true)
    @Mapping(target = "version", ignore = true)
    @Mapping(target = "slug", ignore = true)
    @Mapping(target = "bio", ignore = true)
    @Mapping(target = "roles", expression = "java(java.util.Set.of())")
    MeView token(Actor actor);

    /** Always in the same order. */
    default List<String> scopes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::scope).sorted().toList();
    }
}
