package org.comfrey.model.store;

import org.comfrey.model.input.Words;
import org.springframework.data.mongodb.core.query.Criteria;

/** Finds documents by the {@link Words} that they keep in their field {@code words}. */
public final class WordIndex {

    /** Words of a search that are looked at. */
    public static final int MOST_WORDS = 10;

    private WordIndex() {}

    /** A range instead of a pattern: no letter that a person types is ever read as an operator. */
    public static Criteria hasWordBeginningWith(String beginning) {
        return Criteria.where("words").elemMatch(new Criteria().gte(beginning).lt(beginning + Character.MAX_VALUE));
    }
}
