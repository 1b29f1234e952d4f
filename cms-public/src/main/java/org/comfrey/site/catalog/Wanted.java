package org.comfrey.site.catalog;

import java.util.Map;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;

/**
 * What somebody searches for.
 *
 * @param words as they were typed
 * @param within slugs of topics that an article must be within, one of a kind at most
 * @param slice which part of what was found
 */
public record Wanted(String words, Map<Topic.Kind, String> within, Slice slice) {

    /** Longer questions are about something else. */
    public static final int LONGEST = 200;

    public Wanted {
        within = Map.copyOf(within);
    }
}
