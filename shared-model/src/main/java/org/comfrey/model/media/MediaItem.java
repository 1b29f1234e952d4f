package org.comfrey.model.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture or a document. Its id stays when its file is replaced; the addresses of its files do not.
 *
 * @param id opaque
 * @param version grows by one with each change
 * @param fileName what the file was called where it came from: a label, never a path or an address
 * @param notice what the one who sent it should know, or null
 * @param master the file itself, made safe
 * @param variants smaller ones, and other formats, for screens
 * @param frames 1, or how many an animation has
 * @param description what people say about it
 * @param words the words that it can be found by in the list
 * @param creationKey what makes a repeated creation the same one, or null
 * @param createdBy the id of the actor who sent it
 * @param createdAt when
 * @param updatedAt when it was last changed
 * @param holds until when it cannot be removed because somebody is just storing that it is shown, by hold; null for never
 * @param timesHeld how many holds there were, ever; null for none
 */
@Document("media")
@Builder(toBuilder = true)
public record MediaItem(
        @Id String id,
        long version,
        String fileName,
        @Nullable String notice,
        Rendition master,
        List<Rendition> variants,
        int frames,
        Description description,
        Set<String> words,
        @Nullable String creationKey,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Map<String, Instant> holds,
        @Nullable Long timesHeld)
        implements Versioned {

    /** Where the files of media are on the reading site. */
    public static final String ADDRESSES = "/media/";

    public MediaItem {
        variants = List.copyOf(variants);
        words = Set.copyOf(words);
        holds = holds == null ? null : Map.copyOf(holds);
    }

    /** Where that file of it is on the reading site. The address never shows anything else. */
    public String address(Rendition file) {
        return ADDRESSES + key(file);
    }

    /** An address that leads to what it is at the time. */
    public String address() {
        return ADDRESSES + id;
    }

    boolean isHeldAt(Instant now) {
        return holds != null && holds.values().stream().anyMatch(now::isBefore);
    }

    /** All its files. */
    public Stream<Rendition> files() {
        return Stream.concat(Stream.of(master), variants.stream());
    }

    public Optional<Rendition> file(String name) {
        return files().filter(file -> file.file().equals(name)).findFirst();
    }

    String key(Rendition file) {
        return id + "/" + file.file();
    }
}
