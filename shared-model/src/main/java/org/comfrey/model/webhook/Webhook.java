package org.comfrey.model.webhook;

import java.time.Instant;
import java.util.Set;
import lombok.Builder;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Another system that is told of what happens here.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param name what it is for, as an administrator called it
 * @param url where it is told
 * @param events what it is told of
 * @param enabled whether it is told anything now
 * @param disabledBecause why it was switched off by itself, or null
 * @param secretSealed what its messages are signed with, encrypted
 * @param formerSecretSealed what they were signed with before, encrypted, or null
 * @param formerSecretUntil until when they are signed with that too, or null
 * @param failingSince when the first of the attempts failed of which none has succeeded since, or null
 * @param createdBy the id of the person who made it
 * @param createdAt when
 * @param updatedAt when it was last changed
 * @param creationKey what makes a repeated creation known, or null
 */
@Document("webhooks")
@Builder(toBuilder = true)
public record Webhook(
        @Id String id,
        long version,
        String name,
        String url,
        Set<EventType> events,
        boolean enabled,
        @Nullable DisabledBecause disabledBecause,
        String secretSealed,
        @Nullable String formerSecretSealed,
        @Nullable Instant formerSecretUntil,
        @Nullable Instant failingSince,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String creationKey)
        implements Versioned {

    public static final int LONGEST_NAME = 100;

    /** Why a webhook was switched off by itself. */
    public enum DisabledBecause {
        /** It answered 410: it wants no more. */
        GONE,
        /** It failed for days without one success. */
        FAILING
    }

    public Webhook {
        events = Set.copyOf(events);
    }

    /** Switched on again, it begins with a clean slate. */
    Webhook changed(WebhookForm form, Instant now) {
        boolean switchedOn = form.enabled() && !enabled;
        return toBuilder()
                .version(version + 1)
                .name(form.name())
                .url(form.url())
                .events(form.events())
                .enabled(form.enabled())
                .disabledBecause(form.enabled() ? null : disabledBecause)
                .failingSince(switchedOn ? null : failingSince)
                .updatedAt(now)
                .build();
    }

    Webhook disabled(DisabledBecause reason, Instant now) {
        return toBuilder()
                .version(version + 1)
                .enabled(false)
                .disabledBecause(reason)
                .updatedAt(now)
                .build();
    }

    Webhook withSecret(String sealed, Instant formerUntil, Instant now) {
        return toBuilder()
                .version(version + 1)
                .secretSealed(sealed)
                .formerSecretSealed(secretSealed)
                .formerSecretUntil(formerUntil)
                .updatedAt(now)
                .build();
    }

    /** Without the secrets and the address, which may hold one. */
    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
