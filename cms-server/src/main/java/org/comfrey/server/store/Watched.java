package org.comfrey.server.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.Change.Subject;
import org.jspecify.annotations.Nullable;

/** Which collections are listened to, and what a write to one of them means. */
final class Watched {

    private static final String COMMENTS = "comments";

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "publications",
            Subject.PUBLICATION,
            COMMENTS,
            Subject.REPLIES,
            "topics",
            Subject.TOPIC,
            "tags",
            Subject.TAG,
            "profiles",
            Subject.PROFILE,
            "media",
            Subject.MEDIA,
            "settings",
            Subject.SETTINGS);

    private Watched() {}

    static Set<String> collections() {
        return SUBJECTS.keySet();
    }

    /** Word that anything in a collection may have changed. */
    static Change any(String collection) {
        return Change.ofAny(Objects.requireNonNull(SUBJECTS.get(collection)));
    }

    /** A document was put in for the first time. A reply that is spam from the beginning was never seen by readers. */
    static Optional<Change> inserted(String collection, BsonDocument document) {
        return isReply(collection, document, "SPAM")
                ? Optional.of(new Change(Subject.WAITING_REPLIES, text(document.get("article"))))
                : written(collection, document.get("_id"), document);
    }

    /**
     * A document was changed or removed. A reply that waits changes the queue alone and nothing that readers see, whether it
     * is new, edited or taken back from spam, unless it was public before.
     *
     * @param id its id, or null when that is not known
     * @param document what is known of it: all that it holds now, or what it was found by
     */
    static Optional<Change> written(String collection, @Nullable BsonValue id, @Nullable BsonDocument document) {
        var subject = SUBJECTS.get(collection);
        if (subject == null) {
            return Optional.empty();
        }
        var told = collection.equals(COMMENTS) ? (document == null ? null : document.get("article")) : id;
        return Optional.of(new Change(
                isReply(collection, document, "PENDING") && !wasPublic(document) ? Subject.WAITING_REPLIES : subject,
                told == null ? null : text(told)));
    }

    /** A reply that waits again says where it was taken down from. */
    private static boolean wasPublic(@Nullable BsonDocument document) {
        return document != null && text(document.get("takenDownFrom")) != null;
    }

    private static boolean isReply(String collection, @Nullable BsonDocument document, String status) {
        return document != null && collection.equals(COMMENTS) && status.equals(text(document.get("status")));
    }

    /** An id as the domain writes it; null for what is none, such as a condition on ids. */
    private static @Nullable String text(@Nullable BsonValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.getBsonType()) {
            case OBJECT_ID -> value.asObjectId().getValue().toHexString();
            case STRING -> value.asString().getValue();
            default -> null;
        };
    }
}
