package org.comfrey.model.diff;

import java.util.List;
import java.util.Map;

/**
 * What differs between two states of an article.
 *
 * @param fields the facts and other fields that differ, those inside others by themselves
 * @param blocks all blocks of the text in reading order, those that did not change included; what was removed stands
 *     where it stood
 */
public record Differences(List<FieldDifference> fields, List<BlockDifference> blocks) {

    /** Compares two states, each as the map of its fields with the text as {@code body}. */
    public static Differences between(Map<String, ?> from, Map<String, ?> to) {
        var before = Place.root(from);
        var after = Place.root(to);
        return new Differences(
                FieldComparison.ofAllBut("body", before, after),
                BlockComparison.inside(Place.member(before, "body"), Place.member(after, "body")));
    }
}
