package org.comfrey.model.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above and below a topic. Every walk ends where the tree may end, whatever is stored. */
@Component
@RequiredArgsConstructor
class Lineage {

    private final Topics topics;

    /** The topic of this id and all that stand above it, the nearest first; none when there is no such topic. */
    List<Topic> upFrom(@Nullable String id) {
        var up = new ArrayList<Topic>();
        var next = id;
        while (next != null && up.size() <= Taxonomy.DEEPEST) {
            var topic = topics.find(next);
            topic.ifPresent(up::add);
            next = topic.map(Topic::parent).orElse(null);
        }
        return up;
    }

    /** How many levels of topics stand below one, by all ids that stand for it. */
    int levelsBelow(Set<String> ids) {
        int levels = 0;
        var row = topics.idsBelow(ids);
        while (!row.isEmpty() && levels <= Taxonomy.DEEPEST) {
            levels++;
            row = topics.idsBelow(row);
        }
        return levels;
    }
}
