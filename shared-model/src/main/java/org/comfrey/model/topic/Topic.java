package org.comfrey.model.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.input.Words;
import org.comfrey.model.store.Versioned;
import org.comfrey.model.treatment.Icd10Code;
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
 * @param icd10 the codes that stand for it
 * @param words the words that it is found by, of its name and its synonyms
 * @param absorbed ids of the topics that were merged into it, for which it stands from then on
 * @param mergingInto the id of the topic that it is being merged into; it is gone when that is done. Null otherwise
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
        List<Icd10Code> icd10,
        Set<String> words,
        Set<String> absorbed,
        @Nullable String mergingInto,
        @Nullable String creationKey,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DESCRIPTION = 1_000;
    public static final int MOST_SYNONYMS = 50;
    public static final int MOST_CODES = 50;
    /** Bounds the document. So many topics are merged into one in no site's life. */
    public static final int MOST_ABSORBED = 1_000;

    /** What kind of thing a topic is. */
    public enum Kind {
        CONDITION,
        BODY_AREA,
        THERAPY
    }

    public Topic {
        synonyms = List.copyOf(synonyms);
        icd10 = List.copyOf(icd10);
        words = Set.copyOf(words);
        absorbed = Set.copyOf(absorbed);
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
        problems.require(
                icd10.size() <= MOST_CODES && new HashSet<>(icd10).size() == icd10.size(),
                "/icd10",
                "A topic has at most " + MOST_CODES + " codes, each once.");
        problems.throwIfAny();
    }

    /** Its id and the ids of all that were merged into it: whatever names one of these is about it. */
    public Set<String> ids() {
        var ids = new HashSet<>(absorbed);
        ids.add(id);
        return ids;
    }

    /** Whether one of these ids stands for it. */
    public boolean isAmong(Collection<String> topics) {
        return topics.stream().anyMatch(topic -> topic.equals(id) || absorbed.contains(topic));
    }

    /** Begins to merge it into another topic. */
    Topic mergingInto(Topic other, Instant now) {
        return toBuilder()
                .version(version + 1)
                .mergingInto(other.id())
                .updatedAt(now)
                .build();
    }

    /** Stands for the other topic too, from now on, and is found by its words. */
    Topic absorbing(Topic other, Instant now) {
        var everything = new HashSet<>(absorbed);
        everything.addAll(other.ids());
        everything.remove(id);
        var wordsOfBoth = synonymsWith(other).stream().limit(MOST_SYNONYMS).toList();
        return toBuilder()
                .version(version + 1)
                .absorbed(everything)
                .synonyms(wordsOfBoth)
                .words(wordsOf(name, wordsOfBoth))
                .icd10(Stream.concat(icd10.stream(), other.icd10().stream())
                        .distinct()
                        .limit(MOST_CODES)
                        .toList())
                .updatedAt(now)
                .build();
    }

    /** Its synonyms when the other topic is merged into it: the other's name and synonyms are added. */
    List<String> synonymsWith(Topic other) {
        var together = new ArrayList<>(synonyms);
        Stream.concat(Stream.of(other.name()), other.synonyms().stream())
                .filter(word -> !word.equalsIgnoreCase(name))
                .filter(word -> together.stream().noneMatch(word::equalsIgnoreCase))
                .forEach(together::add);
        return together;
    }

    static Set<String> wordsOf(String name, List<String> synonyms) {
        return Words.in(name + "\n" + String.join("\n", synonyms));
    }

    private static boolean isWord(String text) {
        return Text.isVisible(text) && text.length() <= LONGEST_NAME && Text.isPrintable(text);
    }
}
