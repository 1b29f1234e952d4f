package org.comfrey.api.token;

import java.util.List;
import java.util.Set;
import org.comfrey.model.access.Permission;
import org.comfrey.model.token.ApiToken;
import org.mapstruct.Mapper;

@Mapper
interface TokenMapper {

    TokenView view(ApiToken token);

    /** Always in the same order. */
    default List<String> scopes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::scope).sorted().toList();
    }
}
