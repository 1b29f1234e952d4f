package org.comfrey.model.topic;

import java.util.List;
import java.util.Map;

/**
 * What became of topics that were merged into others.
 *
 * @param byId the id of the topic that stands for a merged one, by the merged one's id
 */
public record Successors(Map<String, String> byId) {

    public Successors {
        byId = Map.copyOf(byId);
    }

    /** The topics that stand for these now, in that order, each once. */
    public List<String> of(List<String> topics) {
        return topics.stream().map(id -> byId.getOrDefault(id, id)).distinct().toList();
    }
}
