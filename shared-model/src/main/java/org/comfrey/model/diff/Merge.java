package org.comfrey.model.diff;

import java.util.List;
import java.util.Map;

/**
 * Two changes of one state, put together.
 *
 * @param content both changes; at a conflict, what the change that was saved first made of it
 * @param conflicts where the two do not go together; none when everything does
 */
public record Merge(Map<String, Object> content, List<Conflict> conflicts) {

    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges two changes of one state, each as the map of its fields with the text as {@code body}. Changes of different
     * fields, facts, blocks or items go together; of one field or one line of text, they do only where they are equal.
     *
     * @param base what both began with
     * @param theirs what the change that was saved first made of it
     * @param mine what the change that came too late made of it
     */
    public static Merge of(Map<String, ?> base, Map<String, ?> theirs, Map<String, ?> mine) {
        return new ThreeWay().merge(Place.root(base), Place.root(theirs), Place.root(mine));
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
