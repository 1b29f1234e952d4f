package org.comfrey.model.access;

import java.util.Set;

/**
 * Who acts: a person or a machine with a token.
 *
 * @param id the person's id, or {@code token:} and the token's id
 * @param permissions what it may do
 */
public record Actor(String id, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
