package org.comfrey.model.mail;

import java.time.Instant;
import lombok.Builder;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message in the outbox. Whom it goes to and what it says are encrypted, for it may hold a link that opens an account.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param state how far it came
 * @param template which words it has
 * @param locale the reader's language, as a BCP 47 tag
 * @param toSealed the reader's address, encrypted
 * @param valuesSealed what is put into the words, encrypted; null when it was a secret and was sent
 * @param deduplicationKey unique
 * @param tries how often it was handed to the mail server, or is being handed to it
 * @param dueAt when it is tried next; while it is being tried, when it may be taken for forgotten
 * @param lastError what went wrong at the last try, or null
 * @param queuedAt when it was queued, or was queued again by an administrator
 * @param createdAt when it was queued for the first time
 * @param sentAt when the mail server took it, or null
 */
@Document("mail")
@Builder(toBuilder = true)
public record Mail(
        @Id String id,
        long version,
        MailState state,
        String template,
        String locale,
        String toSealed,
        @Nullable String valuesSealed,
        String deduplicationKey,
        int tries,
        Instant dueAt,
        @Nullable String lastError,
        Instant queuedAt,
        Instant createdAt,
        @Nullable Instant sentAt)
        implements Versioned {

    /** Without what it says. */
    @Override
    public String toString() {
        return "Mail[" + id + ", " + template + ", " + state + "]";
    }
}
