package org.comfrey.model.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Where a reply stands in its thread.
 *
 * @param id its id
 * @param parent the id of the reply that it answers, or null
 */
record Place(@Id String id, @Nullable String parent) {

    /** The id of the reply that it answers, or nothing. */
    String answered() {
        return parent == null ? "" : parent;
    }

    /** The ids of those answers that stand, at any depth, below one of the others. */
    static Set<String> below(Collection<Place> others, List<Place> answers) {
        var byParent = answers.stream().collect(Collectors.groupingBy(Place::answered));
        var found = new HashSet<String>();
        var level = others;
        while (!level.isEmpty()) {
            level = level.stream()
                    .flatMap(above -> byParent.getOrDefault(above.id(), List.of()).stream())
                    .filter(answer -> found.add(answer.id()))
                    .toList();
        }
        return found;
    }
}
