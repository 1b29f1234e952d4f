package org.comfrey.site.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comfrey.model.topic.Topic;

/** All topics, as they were read at one time. */
final class TopicTree {

    private final List<Topic> topics;

    /** By their own ids, and by those of the topics that were merged into them. */
    private final Map<String, Topic> byId;

    TopicTree(Collection<Topic> all) {
        var found = new HashMap<String, Topic>();
        all.forEach(topic -> found.put(topic.id(), topic));
        // Last, so that a topic that is only half merged is found as the one that stands for it.
        all.forEach(topic -> topic.absorbed().forEach(merged -> found.put(merged, topic)));
        topics = all.stream().filter(topic -> found.get(topic.id()) == topic).toList();
        byId = Map.copyOf(found);
    }

    Collection<Topic> all() {
        return topics;
    }

    /** Those of a kind, by name. */
    List<Topic> of(Topic.Kind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    Optional<Topic> at(Topic.Kind kind, String slug) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind && topic.slug().value().equals(slug))
                .findFirst();
    }

    /** Those with these ids, in that order. Ids of none are left out. */
    List<Topic> named(Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).distinct().toList();
    }

    /** These topics and all that stand above them. */
    Set<Topic> within(Collection<String> ids) {
        var all = new LinkedHashSet<Topic>();
        for (var id : ids) {
            // The store refuses circles; a set ends the walk all the same.
            for (var topic = byId.get(id); topic != null && all.add(topic); topic = parent(topic)) {
                continue;
            }
        }
        return all;
    }

    /** A topic's name and what else it is called. */
    static Stream<String> words(Topic topic) {
        return Stream.concat(Stream.of(topic.name()), topic.synonyms().stream());
    }

    private @org.jspecify.annotations.Nullable Topic parent(Topic topic) {
        return topic.parent() == null ? null : byId.get(topic.parent());
    }
}
