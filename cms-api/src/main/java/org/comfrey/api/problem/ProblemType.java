package org.comfrey.api.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of refusals. The names are a part of the API and stay. */
public enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Not signed in"),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Wrong e-mail address or password"),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED, "The bearer token is not valid"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    CSRF(HttpStatus.FORBIDDEN, "The CSRF token is missing or wrong"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    TRANSITION_REFUSED(HttpStatus.CONFLICT, "Not in this state"),
    CHECKLIST_FAILED(HttpStatus.CONFLICT, "The checklist stands against it"),
    LAST_ADMIN(HttpStatus.CONFLICT, "The last administrator stays"),
    MEDIA_IN_USE(HttpStatus.CONFLICT, "Articles show it"),
    TAG_IN_USE(HttpStatus.CONFLICT, "Articles have it"),
    CREATED_BEFORE(HttpStatus.CONFLICT, "Created before"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Changed in the meantime"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    INVALID_CONTENT(HttpStatus.UNPROCESSABLE_CONTENT, "The content is not valid"),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The version is missing"),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong"),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** A relative reference that names the kind. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
