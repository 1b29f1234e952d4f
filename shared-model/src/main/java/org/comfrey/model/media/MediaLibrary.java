package org.comfrey.model.media;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.access.Permission;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Words;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What authors and editors do with media. Files are put first, then the item that names them; what a crash leaves in between
 * is files that nothing names, which {@link #sweep()} takes away.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class MediaLibrary {

    /** A file that nothing names may belong to an item that is just being made, or be read by somebody. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** Items whose files are looked at together. */
    private static final int ROUND = 500;

    /** Uses that a refusal shows. */
    private static final int USES_SHOWN = 20;

    private final MediaItems items;
    private final MediaFiles files;
    private final MediaUses uses;
    private final Intake intake;
    private final SettingsStore settings;
    private final Ids ids;
    private final Clock clock;

    /**
     * Takes a file in.
     *
     * @param creationKey what makes a repeated call the same creation, or null
     * @return the new item, or the one that the same key created before
     * @throws org.comfrey.model.input.InvalidInput when the file is not one that is taken
     */
    public MediaItem add(Actor actor, Upload upload, Description description, @Nullable String creationKey) {
        if (creationKey != null) {
            var before = items.createdWith(creationKey);
            if (before.isPresent()) {
                return before.get();
            }
        }
        var prepared = intake.prepare(upload);
        var id = ids.next();
        var now = clock.instant();
        var item = filed(MediaItem.builder().id(id).version(1), upload, prepared)
                .description(description)
                .words(words(upload.label(), description))
                .creationKey(creationKey)
                .createdBy(actor.id())
                .createdAt(now)
                .updatedAt(now)
                .build();
        put(id, prepared);
        return inserted(item);
    }

    private MediaItem inserted(MediaItem item) {
        try {
            return items.insert(item);
        } catch (DuplicateKeyException createdMeanwhile) {
            // Of two equal calls at once, one inserts; the other finds its item here.
            var key = item.creationKey();
            if (key == null) {
                throw createdMeanwhile;
            }
            return items.createdWith(key).orElseThrow(() -> createdMeanwhile);
        }
    }

    /** @throws StaleVersion when another change came first */
    public MediaItem describe(Actor actor, String id, long version, Description description) {
        var item = own(actor, id, version);
        return items.save(item.toBuilder()
                .version(version + 1)
                .description(description)
                .words(words(item.fileName(), description))
                .updatedAt(clock.instant())
                .build());
    }

    /**
     * Puts another file in place of the item's. Articles show it from then on; addresses of the old file lead to the new one.
     *
     * @throws StaleVersion when another change came first
     */
    public MediaItem replace(Actor actor, String id, long version, Upload upload) {
        var item = own(actor, id, version);
        var prepared = intake.prepare(upload);
        if (item.master().format().isPicture()
                != prepared.master().rendition().format().isPicture()) {
            throw new InvalidInput(
                    "/file",
                    "Articles may show this item: a picture is replaced by a picture, and a document by a document. Add"
                            + " this file as an item of its own.");
        }
        put(id, prepared);
        return items.save(filed(item.toBuilder().version(version + 1), upload, prepared)
                .words(words(upload.label(), item.description()))
                .updatedAt(clock.instant())
                .build());
    }

    /**
     * Takes an item away, with its files.
     *
     * @throws MediaInUse when articles show it, or one that does is just being stored
     * @throws InvalidInput when it is the site's logo
     * @throws StaleVersion when another change came first
     */
    public void remove(Actor actor, String id, long version) {
        var item = own(actor, id, version);
        requireUnused(item);
        if (id.equals(settings.site().appearance().logo())) {
            throw new InvalidInput("", "This is the site's logo. Choose another one in the settings first.");
        }
        if (!items.delete(item)) {
            items.require(id).requireVersion("media item", version);
            throw MediaInUse.justNow();
        }
        item.files().map(item::key).forEach(this::deleteNowOrLater);
    }

    private void requireUnused(MediaItem item) {
        // Looked at before the uses: a hold that ended since has left a use, and one that began since stops the
        // removal.
        var held = item.isHeldAt(clock.instant());
        var shown = uses.of(item.id(), new Slice(USES_SHOWN, null)).items();
        if (!shown.isEmpty()) {
            throw new MediaInUse(shown);
        }
        if (held) {
            throw MediaInUse.justNow();
        }
    }

    /**
     * Takes away the files that no item names. May run on several nodes at once.
     *
     * @return how many
     */
    public int sweep() {
        var byItem = new HashMap<String, Set<String>>();
        var swept = new int[1];
        files.eachPutBefore(clock.instant().minus(GRACE), key -> {
            var slash = key.indexOf('/');
            if (slash > 0 && Ids.isId(key.substring(0, slash))) {
                byItem.computeIfAbsent(key.substring(0, slash), _ -> new HashSet<>())
                        .add(key);
            }
            if (byItem.size() >= ROUND) {
                swept[0] += sweep(byItem);
            }
        });
        return swept[0] + sweep(byItem);
    }

    private int sweep(Map<String, Set<String>> byItem) {
        for (var item : items.all(byItem.keySet())) {
            var kept = byItem.getOrDefault(item.id(), Set.of());
            item.files().map(item::key).forEach(kept::remove);
        }
        var unnamed = byItem.values().stream().flatMap(Set::stream).toList();
        byItem.clear();
        unnamed.forEach(files::delete);
        return unnamed.size();
    }

    private void deleteNowOrLater(String key) {
        try {
            files.delete(key);
        } catch (DataAccessException away) {
            log.warn("A file of a removed media item is left for the next sweep: {}", away.getMessage());
        }
    }

    private void put(String id, Prepared prepared) {
        Stream.concat(Stream.of(prepared.master()), prepared.variants().stream())
                .forEach(made -> files.put(
                        id + "/" + made.rendition().file(), made.rendition().format(), made.bytes()));
    }

    private static MediaItem.MediaItemBuilder filed(MediaItem.MediaItemBuilder item, Upload upload, Prepared prepared) {
        return item.fileName(upload.label())
                .notice(prepared.notice())
                .master(prepared.master().rendition())
                .variants(prepared.variants().stream().map(MadeFile::rendition).toList())
                .frames(prepared.frames());
    }

    private MediaItem own(Actor actor, String id, long version) {
        var item = items.require(id);
        if (!actor.may(Permission.MEDIA_EDIT_ANY) && !item.createdBy().equals(actor.id())) {
            throw new NotAllowed("Somebody else sent this. Ask that person or an editor.");
        }
        item.requireVersion("media item", version);
        return item;
    }

    private static Set<String> words(String fileName, Description description) {
        return Words.in(String.join(
                " ",
                List.of(
                        fileName,
                        requireNonNullElse(description.alt(), ""),
                        requireNonNullElse(description.caption(), ""),
                        requireNonNullElse(description.credit(), ""))));
    }
}
