package org.comfrey.model.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told of: changes of what readers see, and a test. The names are a part of the API and stay. */
public enum EventType {
    /** An article went live that was not. */
    ARTICLE_PUBLISHED("article.published", true),
    /** What readers see of a live article was replaced: its text, its medical review or its translations. */
    ARTICLE_UPDATED("article.updated", true),
    /** A live article was taken down, and the replies to it with it. */
    ARTICLE_WITHDRAWN("article.withdrawn", true),
    /** A reply became public. */
    REPLY_APPROVED("reply.approved", true),
    /** A reply that was public was put away, as spam or into the trash. */
    REPLY_REMOVED("reply.removed", true),
    /** The writer of a public reply was made unknown, and its text perhaps removed, at that person's wish. */
    REPLY_ERASED("reply.erased", true),
    /** An administrator tries a webhook. */
    TEST("webhook.test", false);

    private final String code;
    private final boolean choosable;

    EventType(String code, boolean choosable) {
        this.code = code;
        this.choosable = choosable;
    }

    /** Its name in the API and in what is sent. */
    public String code() {
        return code;
    }

    /** Whether a webhook can be set to be told of it. */
    public boolean isChoosable() {
        return choosable;
    }

    /** The type of that name that a webhook can be set to be told of. */
    public static Optional<EventType> choosable(String code) {
        return Arrays.stream(values())
                .filter(EventType::isChoosable)
                .filter(type -> type.code.equals(code))
                .findFirst();
    }
}
