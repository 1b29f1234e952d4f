package org.comfrey.model.access;

import java.util.Arrays;
import java.util.Optional;

/** One thing that an actor may be allowed to do. The scope is its name in the API. */
public enum Permission {
    /** Read every working copy and its history. */
    ARTICLES_READ("articles:read", true),
    /** Create articles; edit, submit and trash one's own. */
    ARTICLES_WRITE("articles:write", true),
    /** Edit, submit, archive and trash articles of others. */
    ARTICLES_EDIT_ANY("articles:edit-any", true),
    /** Send an article in review back to its author. */
    ARTICLES_REQUEST_CHANGES("articles:request-changes", true),
    /** Comment on a revision for the desk, answer and resolve such comments. */
    REVIEW_COMMENTS_WRITE("review-comments:write", true),
    /** Sign off a revision medically. Never granted to a machine: a sign-off is a person's. */
    ARTICLES_SIGN_OFF("articles:sign-off", false),
    /** Publish, schedule and withdraw. */
    ARTICLES_PUBLISH("articles:publish", true),
    /** Read replies in every state, with the writer's address. */
    COMMENTS_READ("comments:read", true),
    /** Approve, reject and restore replies. */
    COMMENTS_MODERATE("comments:moderate", true),
    /** Read topics. */
    TOPICS_READ("topics:read", true),
    /** Create, change and delete topics. */
    TOPICS_WRITE("topics:write", true),
    /** Set, change and remove redirects. */
    REDIRECTS_MANAGE("redirects:manage", true),
    /** Read media and where they are used. */
    MEDIA_READ("media:read", true),
    /** Send media; change, replace and delete one's own. */
    MEDIA_WRITE("media:write", true),
    /** Change, replace and delete media of others. */
    MEDIA_EDIT_ANY("media:edit-any", true),
    /** Read and manage accounts. */
    PEOPLE_MANAGE("people:manage", false),
    /** Create, list and revoke bearer tokens. */
    TOKENS_MANAGE("tokens:manage", false),
    /** Read and manage webhooks, and what they were told. Their secrets prove who sends. */
    WEBHOOKS_MANAGE("webhooks:manage", false),
    /** Read the outbox and have messages tried again. It may hold links that open accounts. */
    MAIL_MANAGE("mail:manage", false),
    /** Export and erase everything of one person. */
    PRIVACY_MANAGE("privacy:manage", false),
    /** Read what was done, by whom, when and from where. */
    AUDIT_READ("audit:read", true),
    /** Change the settings of the site. */
    SETTINGS_MANAGE("settings:manage", true);

    private final String scope;
    private final boolean grantableToMachines;

    Permission(String scope, boolean grantableToMachines) {
        this.scope = scope;
        this.grantableToMachines = grantableToMachines;
    }

    /** Its name in the API, such as {@code articles:read}. */
    public String scope() {
        return scope;
    }

    /** Whether a bearer token may carry it. */
    public boolean grantableToMachines() {
        return grantableToMachines;
    }

    /** The permission of that scope, if there is one. */
    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.scope.equals(scope))
                .findFirst();
    }
}
