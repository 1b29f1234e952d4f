package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comfrey.model.diff.Conflict.Reason;
import org.jspecify.annotations.Nullable;

/** Puts two changes of one value together, member by member and item by item. */
final class ThreeWay {

    /** Blocks whose parts have to fit one another: a row that one adds lacks the column that the other adds. */
    private static final Set<String> OF_ONE_PIECE = Set.of("table");

    private final List<Conflict> conflicts = new ArrayList<>();

    Merge merge(Place base, Place theirs, Place mine) {
        return new Merge(members(base, theirs, mine), conflicts);
    }

    /** The value that both changes make; null when they remove it. */
    @Nullable
    Object value(@Nullable Place base, @Nullable Place theirs, @Nullable Place mine) {
        var stored = Place.valueOf(theirs);
        var late = Place.valueOf(mine);
        var common = Place.valueOf(base);
        if (Objects.equals(stored, late) || Objects.equals(common, late)) {
            return stored;
        }
        if (Objects.equals(common, stored)) {
            return late;
        }
        if (areItems(common, stored, late)) {
            return new ThreeWayItems(this, base, orEmpty(theirs, mine), orEmpty(mine, theirs)).merged();
        }
        if (theirs == null || mine == null) {
            return conflict(Reason.REMOVED_AND_CHANGED, base, theirs, mine);
        }
        if (stored instanceof Map && late instanceof Map && goTogether(common, stored, late)) {
            return members(base, theirs, mine);
        }
        return conflict(base == null ? Reason.BOTH_ADDED : Reason.BOTH_CHANGED, base, theirs, mine);
    }

    /** Notes a conflict. The answer is what was saved first: nothing that is stored goes before a person has chosen. */
    @Nullable
    Object conflict(Reason reason, @Nullable Place base, @Nullable Place theirs, @Nullable Place mine) {
        conflicts.add(new Conflict(reason, base, theirs, mine));
        return Place.valueOf(theirs);
    }

    private Map<String, Object> members(@Nullable Place base, Place theirs, Place mine) {
        var merged = new LinkedHashMap<String, Object>();
        for (var name : FieldComparison.namesOf(base, mine, theirs)) {
            var value = value(Place.member(base, name), Place.member(theirs, name), Place.member(mine, name));
            // A node with nothing in it has no content at all, rather than an empty one.
            if (value != null && (!value.equals(List.of()) || Place.member(theirs, name) != null)) {
                merged.put(name, value);
            }
        }
        return merged;
    }

    /** A node's attributes and content belong to its type: when either change gives it another type, they cannot be mixed. */
    private static boolean goTogether(@Nullable Object base, Object theirs, Object mine) {
        if (!Nodes.isNode(theirs)) {
            return true;
        }
        var type = Nodes.type(theirs);
        return Objects.equals(type, Nodes.type(mine))
                && (base == null || Objects.equals(type, Nodes.type(base)))
                && !OF_ONE_PIECE.contains(String.valueOf(type));
    }

    /** Whether all of what is there is a list of things, which are merged one by one; a line of text is one thing. */
    private static boolean areItems(@Nullable Object... values) {
        return Arrays.stream(values).noneMatch(value -> value != null && !(value instanceof List))
                && Arrays.stream(values).noneMatch(value -> value instanceof List<?> list && Nodes.isLine(list));
    }

    /** A list that is not there is an empty one, at the place of the other. */
    private static Place orEmpty(@Nullable Place list, @Nullable Place other) {
        return list == null ? new Place(other == null ? "" : other.pointer(), List.of()) : list;
    }
}
