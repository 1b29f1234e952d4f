package org.comfrey.model.access;

import static org.comfrey.model.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A person's part in the work. A person may have several; their permissions add up. */
public enum Role {
    /** Runs the site. May do everything but sign off medically, which takes a reviewer. */
    ADMIN(EnumSet.complementOf(EnumSet.of(ARTICLES_SIGN_OFF))),
    /** Edits everybody's articles, publishes, moderates. */
    EDITOR(EnumSet.of(
            ARTICLES_READ,
            ARTICLES_WRITE,
            ARTICLES_EDIT_ANY,
            ARTICLES_REQUEST_CHANGES,
            REVIEW_COMMENTS_WRITE,
            ARTICLES_PUBLISH,
            COMMENTS_READ,
            COMMENTS_MODERATE,
            TOPICS_READ,
            TOPICS_WRITE,
            REDIRECTS_MANAGE,
            MEDIA_READ,
            MEDIA_WRITE,
            MEDIA_EDIT_ANY)),
    /** A clinician who signs off the exact revision that will be published. */
    REVIEWER(EnumSet.of(
            ARTICLES_READ,
            ARTICLES_REQUEST_CHANGES,
            REVIEW_COMMENTS_WRITE,
            ARTICLES_SIGN_OFF,
            TOPICS_READ,
            MEDIA_READ)),
    /** Writes articles and sends them to review. */
    AUTHOR(EnumSet.of(ARTICLES_READ, ARTICLES_WRITE, REVIEW_COMMENTS_WRITE, TOPICS_READ, MEDIA_READ, MEDIA_WRITE)),
    /** Decides on replies. */
    MODERATOR(EnumSet.of(ARTICLES_READ, COMMENTS_READ, COMMENTS_MODERATE, TOPICS_READ, MEDIA_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
