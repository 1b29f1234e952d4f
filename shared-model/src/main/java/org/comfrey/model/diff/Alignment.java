package org.comfrey.model.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which items of two lists are the same thing, and which of these moved. Items are brought together by name, then by equal
 * content in the same order, then by equal content anywhere, and last by likeness. Two changes of one list that are to be
 * put together need more: what both have rewritten is the same thing by its place.
 */
final class Alignment {

    static final int NONE = -1;

    private final List<?> from;
    private final List<?> to;
    private final Matching matching;
    private final List<Object> fromContent;
    private final List<Object> toContent;
    private final int[] sources;
    private final int[] targets;
    private final BitSet moved = new BitSet();

    private Alignment(List<?> from, List<?> to, Matching matching) {
        this.from = from;
        this.to = to;
        this.matching = matching;
        fromContent = from.stream().map(Nodes::withoutIds).toList();
        toContent = to.stream().map(Nodes::withoutIds).toList();
        sources = new int[to.size()];
        targets = new int[from.size()];
        Arrays.fill(sources, NONE);
        Arrays.fill(targets, NONE);
    }

    static Alignment of(List<?> from, List<?> to, Matching matching) {
        return new Alignment(from, to, matching).found(matching.goesByLikeness());
    }

    /** As {@link #of}, and what stands in the place of something that is gone is that thing, written anew. */
    static Alignment withRewritten(List<?> from, List<?> to, Matching matching) {
        var alignment = of(from, to, matching);
        alignment.byPlace();
        alignment.findMoves();
        return alignment;
    }

    /** As {@link #of}, without likeness. */
    static Alignment exact(List<?> from, List<?> to, Matching matching) {
        return new Alignment(from, to, matching).found(false);
    }

    private Alignment found(boolean alike) {
        byName();
        byEqualContentInOrder();
        byEqualContentAnywhere();
        if (alike) {
            byLikeness();
        }
        findMoves();
        return this;
    }

    /** Where an item of the second list stands in the first, or {@link #NONE}. */
    int source(int target) {
        return sources[target];
    }

    /** Where an item of the first list stands in the second, or {@link #NONE}. */
    int target(int source) {
        return targets[source];
    }

    /** Whether an item of the second list stands elsewhere among those that the two have in common. */
    boolean isMoved(int target) {
        return moved.get(target);
    }

    boolean hasMoves() {
        return !moved.isEmpty();
    }

    private void byName() {
        var there = named(from);
        named(to).forEach((name, target) -> {
            var source = there.getOrDefault(name, NONE);
            if (source != NONE && target != NONE) {
                pair(source, target);
            }
        });
    }

    /** Where each name stands; {@link #NONE} for a name that more than one item has, and which says nothing therefore. */
    private Map<Object, Integer> named(List<?> items) {
        var places = new HashMap<Object, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var name = matching.nameOf(items.get(i));
            if (name != null) {
                places.merge(name, i, (one, other) -> NONE);
            }
        }
        return places;
    }

    /** What has a partner already takes part with it, so that the others are looked for between the same neighbours. */
    private void byEqualContentInOrder() {
        var numbers = new HashMap<Object, Integer>();
        var left = IntStream.range(0, targets.length)
                .mapToObj(i -> numberOf(targets[i] == NONE ? fromContent.get(i) : i, numbers))
                .toList();
        var right = IntStream.range(0, sources.length)
                .mapToObj(i -> numberOf(sources[i] == NONE ? toContent.get(i) : sources[i], numbers))
                .toList();
        for (var pair : CommonSequence.of(left, right)) {
            if (targets[pair.from()] == NONE && sources[pair.to()] == NONE) {
                pair(pair.from(), pair.to());
            }
        }
    }

    /** The same number for the same thing: the search for what is common compares the same items again and again. */
    private static Integer numberOf(Object item, Map<Object, Integer> numbers) {
        return numbers.computeIfAbsent(item, _ -> numbers.size());
    }

    private void byEqualContentAnywhere() {
        var places = new HashMap<Object, Deque<Integer>>();
        for (int source : unmatched(targets)) {
            places.computeIfAbsent(fromContent.get(source), _ -> new ArrayDeque<>())
                    .add(source);
        }
        for (int target : unmatched(sources)) {
            var source = places.getOrDefault(toContent.get(target), new ArrayDeque<>())
                    .poll();
            if (source != null) {
                pair(source, target);
            }
        }
    }

    private void byLikeness() {
        var left = unmatched(targets);
        var right = unmatched(sources);
        for (var likely : Likeness.ofAll(pick(fromContent, left), pick(toContent, right))) {
            int source = left[likely.from()];
            int target = right[likely.to()];
            if (targets[source] == NONE && sources[target] == NONE) {
                pair(source, target);
            }
        }
    }

    /** Pairs, in order, what has no partner between the same neighbours. What has a name is what it is called. */
    private void byPlace() {
        int source = 0;
        int target = 0;
        while (source < targets.length && target < sources.length) {
            if (targets[source] != NONE) {
                target = targets[source] + 1;
                source++;
            } else if (sources[target] != NONE) {
                source++;
            } else {
                if (isNameless(source, target)) {
                    pair(source, target);
                }
                source++;
                target++;
            }
        }
    }

    private boolean isNameless(int source, int target) {
        return matching.nameOf(from.get(source)) == null || matching.nameOf(to.get(target)) == null;
    }

    /** What is in the longest run of common items that kept their order stayed; the others moved. */
    private void findMoves() {
        var common = IntStream.range(0, sources.length)
                .filter(target -> sources[target] != NONE)
                .boxed()
                .toList();
        var now = common.stream().map(target -> sources[target]).toList();
        var before = now.stream().sorted(Comparator.naturalOrder()).toList();
        Set<Integer> stayed = new HashSet<>();
        CommonSequence.of(before, now).forEach(pair -> stayed.add(pair.to()));
        for (int i = 0; i < common.size(); i++) {
            moved.set(common.get(i), !stayed.contains(i));
        }
    }

    /** Brings two items together, unless nothing of the one could be found in the other. */
    private void pair(int source, int target) {
        if (!Nodes.areOfDifferentMake(from.get(source), to.get(target))) {
            sources[target] = source;
            targets[source] = target;
        }
    }

    private static int[] unmatched(int[] partners) {
        return IntStream.range(0, partners.length)
                .filter(i -> partners[i] == NONE)
                .toArray();
    }

    private static List<Object> pick(List<Object> contents, int[] places) {
        return Arrays.stream(places).mapToObj(contents::get).toList();
    }
}
