package org.comfrey.model.presence;

import java.time.Instant;

/**
 * Somebody at work on an article.
 *
 * @param person the id of the actor
 * @param name the actor's name
 * @param since when the actor came
 * @param seenAt when the actor was last heard of
 */
public record Presence(String person, String name, Instant since, Instant seenAt) {

    Presence seen(Instant now) {
        return new Presence(person, name, since, now);
    }
}
