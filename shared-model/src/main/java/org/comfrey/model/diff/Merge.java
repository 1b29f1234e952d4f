package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /**
     * With these fields as the change that was saved first has them: what the two make of them together goes beyond what a
     * field may hold.
     */
    public Merge withStored(Set<String> fields, Map<String, ?> base, Map<String, ?> theirs, Map<String, ?> mine) {
        var stored = new LinkedHashMap<>(content);
        var more = new ArrayList<>(conflicts);
        for (var field : fields) {
            stored.remove(field);
            if (theirs.get(field) instanceof Object value) {
                stored.put(field, value);
            }
            more.removeIf(conflict -> conflict.isIn(field));
            more.add(new Conflict(
                    Conflict.Reason.BOTH_CHANGED,
                    Place.member(Place.root(base), field),
                    Place.member(Place.root(theirs), field),
                    Place.member(Place.root(mine), field)));
        }
        return new Merge(stored, more);
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
