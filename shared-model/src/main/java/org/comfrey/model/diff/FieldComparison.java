package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comfrey.model.diff.FieldDifference.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the values that differ, field by field and item by item. */
final class FieldComparison {

    private final List<FieldDifference> found = new ArrayList<>();

    private FieldComparison() {}

    /** What differs between the members of two maps, except those of one name. */
    static List<FieldDifference> ofAllBut(String name, @Nullable Place from, @Nullable Place to) {
        var comparison = new FieldComparison();
        comparison.members(from, to, name);
        return List.copyOf(comparison.found);
    }

    /** What differs between two values. */
    static List<FieldDifference> of(@Nullable Place from, @Nullable Place to) {
        var comparison = new FieldComparison();
        comparison.values(from, to);
        return comparison.found;
    }

    private void values(@Nullable Place from, @Nullable Place to) {
        if (from == null || to == null) {
            addedOrRemoved(from, to);
        } else if (from.value().equals(to.value())) {
            return;
        } else if (from.value() instanceof Map && to.value() instanceof Map) {
            members(from, to, "");
        } else if (from.value() instanceof List && to.value() instanceof List) {
            items(from, to);
        } else {
            var words = from.value() instanceof String before && to.value() instanceof String after
                    ? Words.between(before, after)
                    : null;
            found.add(new FieldDifference(Kind.CHANGED, from.pointer(), to.pointer(), from.value(), to.value(), words));
        }
    }

    private void members(@Nullable Place from, @Nullable Place to, String except) {
        for (var name : namesOf(from, to)) {
            if (!name.equals(except)) {
                values(Place.member(from, name), Place.member(to, name));
            }
        }
    }

    private void items(Place from, Place to) {
        var alignment = Alignment.of(Place.items(from), Place.items(to), Matching.at(to.pointer()));
        for (int source = 0; source < Place.items(from).size(); source++) {
            if (alignment.target(source) == Alignment.NONE) {
                addedOrRemoved(Place.item(from, source), null);
            }
        }
        for (int target = 0; target < Place.items(to).size(); target++) {
            var before = Place.item(from, alignment.source(target));
            var after = Place.item(to, target);
            if (before != null && after != null && alignment.isMoved(target)) {
                found.add(new FieldDifference(Kind.MOVED, before.pointer(), after.pointer(), null, null, null));
            }
            values(before, after);
        }
    }

    private void addedOrRemoved(@Nullable Place from, @Nullable Place to) {
        if (from != null) {
            found.add(new FieldDifference(Kind.REMOVED, from.pointer(), null, from.value(), null, null));
        } else if (to != null) {
            found.add(new FieldDifference(Kind.ADDED, null, to.pointer(), null, to.value(), null));
        }
    }

    /** The names of the members of both, in the order of the later state. */
    static Set<String> namesOf(@Nullable Place... places) {
        var names = new LinkedHashSet<String>();
        for (int i = places.length - 1; i >= 0; i--) {
            if (Place.valueOf(places[i]) instanceof Map<?, ?> map) {
                map.keySet().forEach(name -> names.add(String.valueOf(name)));
            }
        }
        return names;
    }
}
