package org.comfrey.model.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.stereotype.Component;

/**
 * Erases again what has come back, as with a restored backup. Orders that were given after that backup was made are in it
 * no more: they are taken from a list that was kept elsewhere.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Replaying {

    private static final String SEAL = "erasure-list";
    private static final int BATCHES = 500;

    private final Erasures erasures;
    private final Erasing erasing;
    private final Leftovers leftovers;
    private final Secrets secrets;
    private final Clock clock;

    /**
     * What became of it.
     *
     * @param erasures how many orders were looked at
     * @param added how many of them were not known before
     * @param repeated for how many of them something had come back, and was erased again
     */
    public record Replayed(int erasures, int added, int repeated) {}

    /** What shows that an order in a list is one of ours, and as it was. */
    public String sealOf(Erasure erasure) {
        return secrets.mac(SEAL, sealed(erasure));
    }

    /**
     * Takes up orders from a list, and carries out all there are once more.
     *
     * @param listed those of the list, each with its seal
     * @throws ForeignErasure when one was not made by this installation, or was changed; nothing is done then
     */
    public Replayed replay(Map<Erasure, String> listed) {
        listed.forEach((erasure, seal) -> {
            if (!Ids.isId(erasure.id()) || !secrets.hasMac(SEAL, sealed(erasure), seal)) {
                throw new ForeignErasure();
            }
        });
        int added = 0;
        for (var erasure : listed.keySet()) {
            if (erasures.find(erasure.id()).isEmpty()) {
                erasures.insert(erasure);
                added++;
            }
        }
        return replay(true, added);
    }

    /** Carries out all orders once more, but for the lists of addresses: an entry there may be newer than the order. */
    public Replayed replayStored() {
        return replay(false, 0);
    }

    private Replayed replay(boolean lists, int added) {
        var all = all();
        var back = new ArrayList<Erasure>();
        for (var erasure : all) {
            if (erasing.finds(erasure)) {
                erasing.eraseReplies(erasure, BATCHES);
                back.add(erasure);
            }
        }
        var removed = all.isEmpty() ? Map.<String, Leftovers.Removed>of() : leftovers.remove(all, lists);
        removed.forEach((id, more) -> erasures.change(id, noted -> noted.counting(more.messages(), more.entries())));
        var repeated = all.stream()
                .filter(erasure -> back.contains(erasure) || removed.containsKey(erasure.id()))
                .toList();
        repeated.forEach(erasure -> erasures.change(erasure.id(), noted -> noted.repeated(clock.instant())));
        return new Replayed(all.size(), added, repeated.size());
    }

    private List<Erasure> all() {
        var all = new ArrayList<Erasure>();
        Page<Erasure> page = erasures.list(new Slice(Slice.MOST, null));
        all.addAll(page.items());
        for (var next = page.next(); next != null; next = page.next()) {
            page = erasures.list(new Slice(Slice.MOST, Cursor.decode(next)));
            all.addAll(page.items());
        }
        return all;
    }

    /** All orders, the newest first. */
    public List<Erasure> list() {
        return all();
    }

    private static String sealed(Erasure erasure) {
        return String.join(
                "\0",
                erasure.id(),
                erasure.writer(),
                Boolean.toString(erasure.textsRemoved()),
                erasure.at().toString(),
                erasure.by(),
                erasure.name(),
                String.join(",", erasure.replies()),
                Long.toString(erasure.messages()),
                Long.toString(erasure.entries()),
                String.valueOf(erasure.doneAt()));
    }
}
