package org.comfrey.model.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the parts of a drawing are drawn. A part that is used ten times by a part that is used ten times, and so on,
 * is a few lines of text and stops a browser for ever. Not thread-safe.
 */
final class SvgReferences {

    private static final long MOST = 10_000;

    /** For each id, what is used inside its element; the empty id stands for the whole. */
    private final Map<String, List<String>> uses = new HashMap<>();

    private final Deque<String> open = new ArrayDeque<>(List.of(""));
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    /** An element begins. */
    void enter(String id) {
        open.push(id);
    }

    /** The last element that began ends. */
    void leave() {
        open.pop();
    }

    /** Something inside the elements that are open makes use of that part. */
    void use(String id) {
        new HashSet<>(open)
                .forEach(holder ->
                        uses.computeIfAbsent(holder, _ -> new ArrayList<>()).add(id));
    }

    /** @throws FileRefused when it would be drawn too often, or inside itself */
    void requireFew() {
        if (weight("") > MOST) {
            throw tangled();
        }
    }

    private long weight(String id) {
        var known = weights.get(id);
        if (known != null) {
            return known;
        }
        if (!onTheWay.add(id)) {
            throw tangled();
        }
        long weight = 1;
        for (var used : uses.getOrDefault(id, List.of())) {
            weight = Math.min(MOST + 1, weight + weight(used));
        }
        onTheWay.remove(id);
        weights.put(id, weight);
        return weight;
    }

    private static FileRefused tangled() {
        return new FileRefused("The drawing makes use of its own parts too often, or inside themselves.");
    }
}
