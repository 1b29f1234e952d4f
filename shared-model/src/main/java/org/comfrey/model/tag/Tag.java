package org.comfrey.model.tag;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Builder;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A free word that articles are marked with. Articles hold the word itself; this says how it is spelled, and which other
 * words it stands for since it was renamed or others were merged into it.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param key the name without case and spare spaces; unique
 * @param name as it is printed, 1 to {@value ArticleContent#LONGEST_TAG} characters
 * @param formerly the keys that it stands for beside its own
 * @param mergingInto the id of the tag that it is being merged into; it is gone when that is done. Null otherwise
 * @param createdAt when an article had it first
 * @param updatedAt when it was last changed
 */
@Document("tags")
@Builder(toBuilder = true)
public record Tag(
        @Id String id,
        long version,
        String key,
        String name,
        Set<String> formerly,
        @Nullable String mergingInto,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public Tag {
        formerly = Set.copyOf(formerly);
        if (keyOf(name).isEmpty() || name.length() > ArticleContent.LONGEST_TAG || !Text.isPrintable(name)) {
            throw new InvalidInput("/name", "A tag has 1 to " + ArticleContent.LONGEST_TAG + " characters.");
        }
    }

    /** What two spellings of one tag have in common. */
    public static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public static Set<String> keysOf(Collection<String> names) {
        return names.stream().map(Tag::keyOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Its own key and all that it stands for: what is marked with one of these has this tag. */
    public Set<String> keys() {
        var keys = new HashSet<>(formerly);
        keys.add(key);
        return keys;
    }

    /** Is called otherwise from now on, and stands for what it was called before. */
    Tag renamed(String other, Instant now) {
        var former = keys();
        former.remove(keyOf(other));
        return toBuilder()
                .version(version + 1)
                .key(keyOf(other))
                .name(other)
                .formerly(former)
                .updatedAt(now)
                .build();
    }

    /** Begins to merge it into another tag. */
    Tag mergingInto(Tag other, Instant now) {
        return toBuilder()
                .version(version + 1)
                .mergingInto(other.id())
                .updatedAt(now)
                .build();
    }

    /** Stands for the other tag too, from now on. */
    Tag absorbing(Tag other, Instant now) {
        var everything = new HashSet<>(formerly);
        everything.addAll(other.keys());
        everything.remove(key);
        return toBuilder()
                .version(version + 1)
                .formerly(everything)
                .updatedAt(now)
                .build();
    }
}
