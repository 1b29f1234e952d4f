package org.comfrey.model.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What two sequences have in common in the same order, as much of it as can be. */
final class CommonSequence {

    private CommonSequence() {}

    /** The pairs of places, the first of {@code from} and the second of {@code to}, both growing. */
    static <T> List<Pair> of(List<T> from, List<T> to) {
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
