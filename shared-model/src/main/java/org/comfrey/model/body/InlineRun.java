package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Neighbours within a line that share a mark, and so its element: a link with a bold word in it is one link, and what is
 * cited for it is cited once.
 *
 * @param mark what they share; null for a single inline that has no more marks
 * @param inlines at least one
 */
record InlineRun(@Nullable Mark mark, List<Inline> inlines) {

    /**
     * The runs of a line.
     *
     * @param depth how many marks of each inline are shown around these inlines already
     */
    static List<InlineRun> of(List<Inline> inlines, int depth) {
        var runs = new ArrayList<InlineRun>();
        int from = 0;
        while (from < inlines.size()) {
            var mark = mark(inlines.get(from), depth);
            int to = from + 1;
            while (mark != null && to < inlines.size() && Objects.equals(mark, mark(inlines.get(to), depth))) {
                to++;
            }
            runs.add(new InlineRun(mark, inlines.subList(from, to)));
            from = to;
        }
        return runs;
    }

    private static @Nullable Mark mark(Inline inline, int depth) {
        return depth < inline.marks().size()
                ? inline.marks().stream()
                        .sorted(Comparator.comparingInt(InlineRun::rank))
                        .toList()
                        .get(depth)
                : null;
    }

    /** The link of a citation must not stand in another link, and a link goes round all that it covers. */
    private static int rank(Mark mark) {
        return switch (mark) {
            case Mark.Citation citation -> 0;
            case Mark.Link link -> 1;
            case Mark.Style style -> 2;
        };
    }
}
