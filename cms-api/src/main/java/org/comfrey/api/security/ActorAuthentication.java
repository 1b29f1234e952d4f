package org.comfrey.api.security;

import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whoever was let in, with the scopes of their permissions as authorities. Made anew for each request, never stored. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(actor.permissions().stream()
                .map(Permission::scope)
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    /** None: what was shown at the door is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }
}
