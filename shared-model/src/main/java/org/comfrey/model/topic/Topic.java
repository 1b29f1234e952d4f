package org.comfrey.model.topic;

import java.time.Instant;
import java.util.List;
import lombok.Builder;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What articles are about.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param slug the name in addresses; unique
 * @param name as it is printed, 1 to {@value #LONGEST_NAME} characters
 * @param kind what kind of thing it is
 * @param parent the id of the wider topic, or null
 * @param description a sentence or two for readers, or empty
 * @param synonyms other words for it
 * @param creationKey what makes a repeated creation the same one, or null
 * @param createdAt when
 * @param updatedAt when it was last changed
 */
@Document("topics")
@Builder(toBuilder = true)
public record Topic(
        @Id String id,
        long version,
        Slug slug,
        String name,
        Kind kind,
        @Nullable String parent,
        String description,
        List<String> synonyms,
        @Nullable String creationKey,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DESCRIPTION = 1_000;
    public static final int MOST_SYNONYMS = 50;

    /** What kind of thing a topic is. */
    public enum Kind {
        CONDITION,
        BODY_AREA,
        THERAPY
    }

    public Topic {
        synonyms = List.copyOf(synonyms);
        var problems = new Problems();
        problems.require(isWord(name), "/name", "The name has 1 to " + LONGEST_NAME + " characters.");
        problems.require(
                description.length() <= LONGEST_DESCRIPTION && Text.isPrintableLines(description),
                "/description",
                "The description has at most " + LONGEST_DESCRIPTION + " characters.");
        problems.require(
                synonyms.size() <= MOST_SYNONYMS && synonyms.stream().allMatch(Topic::isWord),
                "/synonyms",
                "A topic has at most " + MOST_SYNONYMS + " synonyms of 1 to " + LONGEST_NAME + " characters each.");
        problems.throwIfAny();
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && Text.isPrintable(text);
    }
}
