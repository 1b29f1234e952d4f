package org.comfrey.model.topic;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.store.Contention;
import org.comfrey.model.store.StaleVersion;
import org.springframework.stereotype.Component;

/**
 * Makes one topic of two.
 *
 * <p>A mark on the topic that goes decides it; then the other stands for its id, takes its words and what stands below it,
 * and then it is gone. No article is touched: what names the old id is about the topic that stands for it. A crash in
 * between leaves the mark, from which {@link #finishAll()} goes on. Every step may be repeated.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class TopicMerging {

    /** How many mergers one round of the background work takes. */
    private static final int ROUND = 100;

    private final Topics topics;
    private final Lineage lineage;
    private final Redirects redirects;
    private final Clock clock;

    /**
     * Merges a topic into another, which gets its articles, its addresses, its synonyms and the topics below it. A repeated
     * call changes nothing.
     *
     * @param id the topic that goes
     * @param version the version of it that the actor has seen
     * @param into the id of the topic that stays
     * @return the topic that stays
     * @throws StaleVersion when somebody else changed the topic first
     */
    public Topic merge(String id, long version, String into) {
        var target = topics.find(into).orElseThrow(() -> new InvalidInput("/into", "There is no topic with this id."));
        if (target.absorbed().contains(id)) {
            return target;
        }
        var topic = topics.require(id);
        topic.requireVersion("topic", version);
        requireMergeable(topic, target);
        topics.save(topic.mergingInto(target, clock.instant()));
        finish(id);
        var standing = topics.find(id).orElse(target);
        if (standing.id().equals(id) && standing.mergingInto() == null) {
            throw new InvalidInput("/into", "That topic was removed or merged itself meanwhile. Choose again.");
        }
        return topics.find(into).orElse(standing);
    }

    /**
     * Finishes what a crash left half done.
     *
     * @return how many mergers were looked after
     */
    public int finishAll() {
        var merging = topics.merging(ROUND);
        for (var topic : merging) {
            if (finish(topic.id())) {
                log.info("Looked after the merger of topic {} into {}.", topic.id(), topic.mergingInto());
            }
        }
        return merging.size();
    }

    private void requireMergeable(Topic topic, Topic target) {
        var problems = new Problems();
        var above = lineage.upFrom(target.id());
        problems.require(!topic.id().equals(target.id()), "/into", "A topic cannot be merged into itself.");
        problems.require(
                topic.mergingInto() == null && target.mergingInto() == null,
                "/into",
                "One of the two is being merged already.");
        problems.require(
                topic.kind() == target.kind(),
                "/into",
                "A " + topic.kind() + " cannot be merged into a " + target.kind()
                        + ". Give both the same kind first, if they are the same thing.");
        problems.require(
                above.stream().skip(1).noneMatch(wider -> wider.id().equals(topic.id())),
                "/into",
                "That topic stands below this one. Move it up first, or merge it into this one.");
        problems.require(
                above.size() + lineage.levelsBelow(topic.ids()) <= Taxonomy.DEEPEST, "/into", Taxonomy.TOO_DEEP);
        problems.require(
                target.synonymsWith(topic).size() <= Topic.MOST_SYNONYMS,
                "/into",
                "Together they have more than " + Topic.MOST_SYNONYMS + " synonyms. Remove some first.");
        problems.require(
                target.absorbed().size() + topic.ids().size() <= Topic.MOST_ABSORBED,
                "/into",
                "More than " + Topic.MOST_ABSORBED + " topics cannot be merged into one.");
        problems.throwIfAny();
    }

    private boolean finish(String id) {
        return Contention.outlasts("The merger of topic " + id, () -> step(id));
    }

    /** @return false when it was changed meanwhile and has to be looked at again */
    private boolean step(String id) {
        var found = topics.exactly(id);
        if (found.isEmpty() || found.get().mergingInto() == null) {
            return true;
        }
        var topic = found.get();
        var target = topics.find(String.valueOf(topic.mergingInto()));
        if (target.isEmpty() || !takes(target.get(), topic)) {
            topics.save(topic.toBuilder()
                    .version(topic.version() + 1)
                    .mergingInto(null)
                    .updatedAt(clock.instant())
                    .build());
            return true;
        }
        var into = target.get();
        redirects.topicLeft(topic.slug(), id);
        if (!into.absorbed().containsAll(topic.ids())) {
            topics.save(into.absorbing(topic, clock.instant()));
        }
        for (var child : topics.childrenOf(topic)) {
            topics.save(child.toBuilder()
                    .version(child.version() + 1)
                    .parent(child.id().equals(into.id()) ? topic.parent() : into.id())
                    .updatedAt(clock.instant())
                    .build());
        }
        // Of exactly this version: what was merged into it meanwhile has to go along.
        return topics.delete(id, topic.version());
    }

    /** A topic that goes itself takes no other: of two that are merged into each other, at most one goes. */
    private static boolean takes(Topic into, Topic topic) {
        return !into.id().equals(topic.id())
                && (into.mergingInto() == null || into.absorbed().containsAll(topic.ids()));
    }
}
