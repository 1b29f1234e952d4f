package org.comfrey.model.tag;

import java.util.Collection;

/** Who can say whether something is marked with a tag. */
public interface TagUses {

    /** Whether an article, wherever it is, has a tag of one of these keys. */
    boolean isTagged(Collection<String> keys);
}
