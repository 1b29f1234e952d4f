package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of two values is the same: Sørensen and Dice's coefficient over their words, attributes and types.
 *
 * @param from a place in one list
 * @param to a place in the other
 * @param share from 0, nothing in common, to 1
 */
record Likeness(int from, int to, double share) {

    /** Less than this, and one was taken out and another put in. */
    private static final double ENOUGH = 0.5;

    /**
     * How far apart two items may stand that are compared, counted among those that nothing else brought together. It
     * keeps the cost of a text that was written anew in proportion to its length.
     */
    private static final int REACH = 50;

    /** The pairs that are alike, the likest first and, of those, the nearest. */
    static List<Likeness> ofAll(List<Object> from, List<Object> to) {
        var left = from.stream().map(Likeness::parts).toList();
        var right = to.stream().map(Likeness::parts).toList();
        var found = new ArrayList<Likeness>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = Math.max(0, i - REACH); j < Math.min(right.size(), i + REACH + 1); j++) {
                var share = shareOf(left.get(i), right.get(j));
                if (share >= ENOUGH) {
                    found.add(new Likeness(i, j, share));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Likeness::share).reversed().thenComparingInt(Likeness::distance));
        return found;
    }

    private int distance() {
        return Math.abs(from - to);
    }

    private static double shareOf(Parts one, Parts other) {
        var fewer = one.counts().size() <= other.counts().size() ? one : other;
        var more = fewer == one ? other : one;
        int common = 0;
        for (var part : fewer.counts().entrySet()) {
            common += Math.min(part.getValue(), more.counts().getOrDefault(part.getKey(), 0));
        }
        return one.all() + other.all() == 0 ? 0 : 2.0 * common / (one.all() + other.all());
    }

    private static Parts parts(Object value) {
        var counts = new HashMap<String, Integer>();
        count("", value, counts);
        return new Parts(
                counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static void count(String name, Object value, Map<String, Integer> counts) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((member, inside) -> count(String.valueOf(member), inside, counts));
            case List<?> list -> list.forEach(item -> count(name, item, counts));
            case String text ->
                Words.of(text).stream()
                        .filter(word -> !word.isBlank())
                        .forEach(word -> counts.merge(word, 1, Integer::sum));
            default -> counts.merge(name + "=" + value, 1, Integer::sum);
        }
    }

    /** How often each part is there, and how many there are in all. */
    private record Parts(Map<String, Integer> counts, int all) {}
}
