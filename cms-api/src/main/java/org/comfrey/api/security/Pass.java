package org.comfrey.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.comfrey.model.access.Actor;

/**
 * What somebody was let in with, for answers that go on: it is looked at again from time to time, so that the end of a
 * session, a closed account, a token taken back and a change of roles end them too.
 */
@FunctionalInterface
public interface Pass {

    /** Whoever it lets in by now; nobody once it is worth nothing. */
    Optional<Actor> actor();

    /** What this request was let in with. It outlives the request. */
    static Pass of(HttpServletRequest request) {
        return request.getAttribute(Pass.class.getName()) instanceof Pass pass ? pass : Optional::empty;
    }
}
