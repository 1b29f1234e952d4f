package org.comfrey.model.topic;

import java.util.Set;

/**
 * A word of a search, and what it may mean.
 *
 * @param beginning how the word begins, in the form of {@link org.comfrey.model.input.Words}
 * @param topics ids of the topics that have a word with this beginning in their name or among their synonyms
 */
public record SearchWord(String beginning, Set<String> topics) {

    public SearchWord {
        topics = Set.copyOf(topics);
    }
}
