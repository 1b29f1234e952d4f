package org.comfrey.model.topic;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All topics, as they were read at one time. The store refuses circles; one that is there all the same ends every walk. */
public final class TopicTree {

    private final List<Topic> topics;

    /** By their own ids, and by those of the topics that were merged into them. */
    private final Map<String, Topic> byId;

    /** Those right below a topic, by its id. */
    private final Map<String, List<Topic>> below;

    /** @param order of topics that stand side by side */
    public TopicTree(Collection<Topic> all, Comparator<Topic> order) {
        var found = new HashMap<String, Topic>();
        all.forEach(topic -> found.put(topic.id(), topic));
        // Last, so that a topic that is only half merged is found as the one that stands for it.
        all.forEach(topic -> topic.absorbed().forEach(merged -> found.put(merged, topic)));
        byId = Map.copyOf(found);
        topics = all.stream()
                .filter(topic -> found.get(topic.id()) == topic)
                .sorted(order)
                .toList();
        below = topics.stream()
                .filter(topic -> parent(topic) != null)
                .collect(Collectors.groupingBy(
                        topic -> Objects.requireNonNull(parent(topic)).id()));
    }

    /** Of a site without topics. */
    public static TopicTree empty() {
        return new TopicTree(List.of(), Comparator.comparing(Topic::id));
    }

    /** Every one, in order. */
    public List<Topic> all() {
        return topics;
    }

    /** Those of a kind, in order. */
    public List<Topic> of(Topic.Kind kind) {
        return topics.stream().filter(topic -> topic.kind() == kind).toList();
    }

    /** Those that no other one stands above, in order. */
    public List<Topic> widest() {
        return topics.stream().filter(topic -> parent(topic) == null).toList();
    }

    /** Those right below this one, in order. */
    public List<Topic> below(Topic topic) {
        return below.getOrDefault(topic.id(), List.of());
    }

    /** Those above this one, the widest first. */
    public List<Topic> above(Topic topic) {
        var above = new LinkedHashSet<Topic>();
        for (var wider = parent(topic); wider != null && above.add(wider); wider = parent(wider)) {
            continue;
        }
        return List.copyOf(above.reversed());
    }

    /** The ids that stand for this one and for all that are below it: whatever names one of these is about it. */
    public Set<String> idsWithin(Topic topic) {
        var within = new LinkedHashSet<Topic>();
        var ahead = new ArrayDeque<>(List.of(topic));
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (within.add(next)) {
                ahead.addAll(below(next));
            }
        }
        return within.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
    }

    public Optional<Topic> at(Topic.Kind kind, String slug) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind && topic.slug().value().equals(slug))
                .findFirst();
    }

    /** Those with these ids, in the order of the ids. Ids of none are left out. */
    public List<Topic> named(Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).distinct().toList();
    }

    /** These topics and all that stand above them. */
    public Set<Topic> within(Collection<String> ids) {
        return named(ids).stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic), above(topic).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable Topic parent(Topic topic) {
        return topic.parent() == null ? null : byId.get(topic.parent());
    }
}
