package org.comfrey.model.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What two sequences have in common in the same order, as much of it as can be. */
final class CommonSequence {

    private CommonSequence() {}

    /**
     * The pairs of places, the first of {@code from} and the second of {@code to}, both growing. What both begin and end
     * with is always common: of several equal items, that is the one which people mean.
     */
    static <T> List<Pair> of(List<T> from, List<T> to) {
        return of(from, to, Integer.MAX_VALUE);
    }

    /**
     * As {@link #of(List, List)}, but what is longer than that between the common beginning and end is not searched, which would cost the
     * square of its length.
     */
    static <T> List<Pair> of(List<T> from, List<T> to, int longest) {
        int start = commonStart(from, to);
        int end = commonStart(
                from.subList(start, from.size()).reversed(),
                to.subList(start, to.size()).reversed());
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < start; i++) {
            pairs.add(new Pair(i, i));
        }
        var left = from.subList(start, from.size() - end);
        var right = to.subList(start, to.size() - end);
        if (left.size() <= longest && right.size() <= longest) {
            searched(left, right).forEach(pair -> pairs.add(new Pair(pair.from() + start, pair.to() + start)));
        }
        for (int i = end; i > 0; i--) {
            pairs.add(new Pair(from.size() - i, to.size() - i));
        }
        return pairs;
    }

    private static <T> int commonStart(List<T> from, List<T> to) {
        int start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        return start;
    }

    private static <T> List<Pair> searched(List<T> from, List<T> to) {
        var pairs = new ArrayList<Pair>();
        // The variant that keeps little in memory: the other one holds every path that it has tried.
        var patch = DiffUtils.diff(from, to, new MyersDiffWithLinearSpace<T>(), null, true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    pairs.add(new Pair(
                            delta.getSource().getPosition() + i,
                            delta.getTarget().getPosition() + i));
                }
            }
        }
        return pairs;
    }

    /** A place in one sequence, and the place in the other that it goes with. */
    record Pair(int from, int to) {}
}
