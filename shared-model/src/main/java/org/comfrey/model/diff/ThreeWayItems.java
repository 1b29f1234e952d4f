package org.comfrey.model.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.comfrey.model.diff.Conflict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Puts two changes of one list together. One of the two gives the order, which the other's own items are put into after
 * what they stood after: the one that moved items or, when neither or both did, the one that was saved first.
 */
final class ThreeWayItems {

    private final ThreeWay values;
    private final @Nullable Place base;
    private final Side theirs;
    private final Side mine;
    private final Side leading;
    private final Side following;
    private final Alignment added;
    private final List<Slot> slots = new ArrayList<>();

    ThreeWayItems(ThreeWay values, @Nullable Place base, Place theirs, Place mine) {
        this.values = values;
        this.base = base;
        this.theirs = Side.of(base, theirs);
        this.mine = Side.of(base, mine);
        boolean mineLeads = this.mine.hasMoves() && !this.theirs.hasMoves();
        leading = mineLeads ? this.mine : this.theirs;
        following = mineLeads ? this.theirs : this.mine;
        var matching = Matching.at(theirs.pointer());
        // Only what is the same or has the same name: what two people wrote by themselves is not the same for being
        // alike.
        added = Alignment.exact(leading.ownItems(), following.ownItems(), matching);
    }

    List<Object> merged() {
        if (movedApart()) {
            values.conflict(Reason.BOTH_MOVED, base, theirs.list(), mine.list());
        }
        for (int i = 0; i < leading.size(); i++) {
            addLeading(i);
        }
        @Nullable Slot last = null;
        for (int i = 0; i < following.size(); i++) {
            last = addFollowing(i, last);
        }
        return slots.stream()
                .map(Slot::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private boolean movedApart() {
        return theirs.hasMoves() && mine.hasMoves() && !theirs.commonWith(mine).equals(mine.commonWith(theirs));
    }

    private void addLeading(int place) {
        int source = leading.source(place);
        var own = leading.item(place);
        var others = source == Alignment.NONE
                ? following.own(added.target(leading.rankOfOwn(place)))
                : following.itemFrom(source);
        slots.add(new Slot(leading, place, merged(Place.item(base, source), own, others)));
    }

    /** Adds what only the following side has. Answers with the slot that comes before the next one. */
    private @Nullable Slot addFollowing(int place, @Nullable Slot last) {
        int source = following.source(place);
        var leads = source == Alignment.NONE
                ? leading.placeOfOwn(added.source(following.rankOfOwn(place)))
                : leading.target(source);
        if (leads != Alignment.NONE) {
            return slotOf(leads);
        }
        var value = merged(Place.item(base, source), null, following.item(place));
        var slot = new Slot(following, place, value);
        slots.add(placeAfter(last), slot);
        return slot;
    }

    private @Nullable Object merged(@Nullable Place common, @Nullable Place lead, @Nullable Place follow) {
        if (common == null && (lead == null || follow == null)) {
            return Place.valueOf(lead == null ? follow : lead);
        }
        return leading == theirs ? values.value(common, lead, follow) : values.value(common, follow, lead);
    }

    private Slot slotOf(int leadingPlace) {
        return slots.stream()
                .filter(slot -> slot.side() == leading && slot.place() == leadingPlace)
                .findFirst()
                .orElseThrow();
    }

    /** After what the leading side added at the same place. */
    private int placeAfter(@Nullable Slot last) {
        int place = last == null ? 0 : slots.indexOf(last) + 1;
        while (place < slots.size() && slots.get(place).isAddedBy(leading)) {
            place++;
        }
        return place;
    }

    /** What comes out at one place: of an item of one side; null when it is removed. */
    private record Slot(Side side, int place, @Nullable Object value) {

        boolean isAddedBy(Side leading) {
            return side == leading && leading.source(place) == Alignment.NONE;
        }
    }

    /** One of the two changed lists, and how it goes with what both began with. */
    private record Side(Place list, Alignment alignment, List<Integer> ownPlaces) {

        static Side of(@Nullable Place base, Place list) {
            var items = Place.items(list);
            var alignment = Alignment.withRewritten(Place.items(base), items, Matching.at(list.pointer()));
            var own = IntStream.range(0, items.size())
                    .filter(i -> alignment.source(i) == Alignment.NONE)
                    .boxed()
                    .toList();
            return new Side(list, alignment, own);
        }

        int size() {
            return Place.items(list).size();
        }

        boolean hasMoves() {
            return alignment.hasMoves();
        }

        int source(int place) {
            return alignment.source(place);
        }

        int target(int source) {
            return alignment.target(source);
        }

        @Nullable
        Place item(int place) {
            return Place.item(list, place);
        }

        @Nullable
        Place itemFrom(int source) {
            return item(target(source));
        }

        List<?> ownItems() {
            return ownPlaces.stream().map(Place.items(list)::get).toList();
        }

        int rankOfOwn(int place) {
            return ownPlaces.indexOf(place);
        }

        int placeOfOwn(int rank) {
            return rank == Alignment.NONE ? Alignment.NONE : ownPlaces.get(rank);
        }

        @Nullable
        Place own(int rank) {
            return item(placeOfOwn(rank));
        }

        /** The items of the base that both sides still have, in this side's order. */
        List<Integer> commonWith(Side other) {
            return IntStream.range(0, size())
                    .map(this::source)
                    .filter(source -> source != Alignment.NONE && other.target(source) != Alignment.NONE)
                    .boxed()
                    .toList();
        }
    }
}
