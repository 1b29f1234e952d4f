package org.comfrey.model.tag;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.store.Contention;
import org.comfrey.model.store.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What editors do with tags. No article is touched: a tag that was renamed, or that others were merged into, stands for
 * the words that articles hold.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Tagging {

    /** How many mergers one round of the background work takes. */
    private static final int ROUND = 100;

    private final Tags tags;
    private final TagUses uses;
    private final Clock clock;

    /** @throws StaleVersion when another change came first */
    public Tag rename(String id, long version, String name) {
        var tag = unmerged(id, version);
        // Also one that was called so before: what was marked with it then would change hands.
        if (tags.called(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw nameIsTaken();
        }
        try {
            return tags.save(tag.renamed(name.strip(), clock.instant()));
        } catch (DuplicateKeyException taken) {
            var invalid = nameIsTaken();
            invalid.initCause(taken);
            throw invalid;
        }
    }

    private static InvalidInput nameIsTaken() {
        return new InvalidInput("/name", "There is a tag that is or was called so. Merge this one into it.");
    }

    /**
     * Merges a tag into another.
     *
     * @param id the tag that goes
     * @param version the version of it that the actor has seen
     * @param into the id of the tag that stays
     * @return the tag that stays
     */
    public Tag merge(String id, long version, String into) {
        var target = tags.find(into).orElseThrow(() -> new InvalidInput("/into", "There is no tag with this id."));
        var tag = unmerged(id, version);
        var problems = new Problems();
        problems.require(!tag.id().equals(target.id()), "/into", "A tag cannot be merged into itself.");
        problems.require(target.mergingInto() == null, "/into", "That tag is being merged into another one.");
        problems.throwIfAny();
        tags.save(tag.mergingInto(target, clock.instant()));
        finish(id);
        if (tags.find(id).filter(left -> left.mergingInto() == null).isPresent()) {
            throw new InvalidInput("/into", "That tag was removed or merged itself meanwhile. Choose again.");
        }
        return tags.called(target.name()).orElse(target);
    }

    /**
     * Removes a tag that nothing has.
     *
     * @throws TagInUse when an article has it
     */
    public void remove(String id, long version) {
        var tag = unmerged(id, version);
        if (uses.isTagged(tag.keys())) {
            throw new TagInUse();
        }
        if (!tags.delete(id, version)) {
            throw new StaleVersion("tag", tags.require(id).version());
        }
    }

    /**
     * Finishes what a crash left half done.
     *
     * @return how many mergers were looked after
     */
    public int finishAll() {
        var merging = tags.merging(ROUND);
        for (var tag : merging) {
            if (finish(tag.id())) {
                log.info("Looked after the merger of tag {} into {}.", tag.id(), tag.mergingInto());
            }
        }
        return merging.size();
    }

    private Tag unmerged(String id, long version) {
        var tag = tags.require(id);
        tag.requireVersion("tag", version);
        if (tag.mergingInto() != null) {
            throw new InvalidInput("", "This tag is being merged into another one.");
        }
        return tag;
    }

    private boolean finish(String id) {
        return Contention.outlasts("The merger of tag " + id, () -> step(id));
    }

    /** @return false when it was changed meanwhile and has to be looked at again */
    private boolean step(String id) {
        var found = tags.find(id);
        if (found.isEmpty() || found.get().mergingInto() == null) {
            return true;
        }
        var tag = found.get();
        var target = tags.find(String.valueOf(tag.mergingInto()));
        if (target.filter(into -> takes(into, tag)).isEmpty()) {
            tags.save(tag.toBuilder()
                    .version(tag.version() + 1)
                    .mergingInto(null)
                    .updatedAt(clock.instant())
                    .build());
            return true;
        }
        if (!target.get().formerly().containsAll(tag.keys())) {
            tags.save(target.get().absorbing(tag, clock.instant()));
        }
        return tags.delete(id, tag.version());
    }

    /** A tag that goes itself takes no other: of two that are merged into each other, at most one goes. */
    private static boolean takes(Tag into, Tag tag) {
        return into.mergingInto() == null || into.formerly().containsAll(tag.keys());
    }
}
