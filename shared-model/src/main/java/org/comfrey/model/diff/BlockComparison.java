package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comfrey.model.diff.BlockDifference.Kind;
import org.jspecify.annotations.Nullable;

/** Compares the blocks of a text, and what is inside of them. */
final class BlockComparison {

    private BlockComparison() {}

    /** The blocks inside two nodes, in reading order. What was removed stands after what it stood after. */
    static List<BlockDifference> inside(@Nullable Place from, @Nullable Place to) {
        var before = Place.member(from, Nodes.CONTENT);
        var after = Place.member(to, Nodes.CONTENT);
        var alignment = Alignment.of(Place.items(before), Place.items(after), Matching.NODE);
        var blocks = new ArrayList<BlockDifference>();
        addRemoved(blocks, before, alignment, 0);
        for (int target = 0; target < Place.items(after).size(); target++) {
            int source = alignment.source(target);
            blocks.add(block(Place.item(before, source), Place.item(after, target), alignment.isMoved(target)));
            if (source != Alignment.NONE) {
                addRemoved(blocks, before, alignment, source + 1);
            }
        }
        return List.copyOf(blocks);
    }

    /** Adds what was removed from here on, up to the first block that stayed. */
    private static void addRemoved(
            List<BlockDifference> blocks, @Nullable Place before, Alignment alignment, int start) {
        for (int source = start; source < Place.items(before).size(); source++) {
            if (alignment.target(source) != Alignment.NONE) {
                return;
            }
            blocks.add(block(Place.item(before, source), null, false));
        }
    }

    private static BlockDifference block(@Nullable Place from, @Nullable Place to, boolean moved) {
        if (from == null) {
            return whole(Kind.ADDED, null, to);
        }
        if (to == null) {
            return whole(Kind.REMOVED, from, null);
        }
        Set<Kind> changes = EnumSet.noneOf(Kind.class);
        if (moved) {
            changes.add(Kind.MOVED);
        }
        if (Nodes.withoutIds(from.value()).equals(Nodes.withoutIds(to.value()))) {
            return new BlockDifference(changes, from.pointer(), to.pointer(), null, List.of(), null, List.of());
        }
        changes.add(Kind.CHANGED);
        return new BlockDifference(
                changes, from.pointer(), to.pointer(), null, fields(from, to), words(from, to), blocks(from, to));
    }

    private static BlockDifference whole(Kind kind, @Nullable Place from, @Nullable Place to) {
        return new BlockDifference(
                EnumSet.of(kind),
                from == null ? null : from.pointer(),
                to == null ? null : to.pointer(),
                Place.valueOf(from == null ? to : from),
                List.of(),
                null,
                List.of());
    }

    private static List<FieldDifference> fields(Place from, Place to) {
        var type = FieldComparison.of(Place.member(from, Nodes.TYPE), Place.member(to, Nodes.TYPE));
        var attributes = FieldComparison.ofAllBut(
                Nodes.ID, Place.member(from, Nodes.ATTRIBUTES), Place.member(to, Nodes.ATTRIBUTES));
        var fields = new ArrayList<>(type);
        fields.addAll(attributes);
        return List.copyOf(fields);
    }

    private static @Nullable List<Run> words(Place from, Place to) {
        var before = Nodes.content(from.value());
        var after = Nodes.content(to.value());
        return (Nodes.isLine(before) || Nodes.isLine(after)) && !before.equals(after)
                ? Words.betweenLines(before, after)
                : null;
    }

    private static List<BlockDifference> blocks(Place from, Place to) {
        var before = Nodes.content(from.value());
        var after = Nodes.content(to.value());
        if (Nodes.isLine(before) || Nodes.isLine(after)) {
            return List.of();
        }
        var blocks = inside(from, to);
        return blocks.stream().allMatch(BlockDifference::isSame) ? List.of() : blocks;
    }
}
