package org.comfrey.site.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.model.topic.Topic;

/** All topics, as they were read at one time. */
final class TopicTree {

    private final Map<String, Topic> byId;

    TopicTree(Collection<Topic> topics) {
        byId = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::id, Function.identity()));
    }

    Collection<Topic> all() {
        return byId.values();
    }

    /** Those of a kind, by name. */
    List<Topic> of(Topic.Kind kind) {
        return byId.values().stream()
                .filter(topic -> topic.kind() == kind)
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    Optional<Topic> at(Topic.Kind kind, String slug) {
        return byId.values().stream()
                .filter(topic -> topic.kind() == kind && topic.slug().value().equals(slug))
                .findFirst();
    }

    /** Those with these ids, in that order. Ids of none are left out. */
    List<Topic> named(Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
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
