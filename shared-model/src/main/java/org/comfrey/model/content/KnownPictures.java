package org.comfrey.model.content;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/** Who can say which pictures there are. */
public interface KnownPictures {

    /** Those of these ids that are ids of pictures. */
    Set<String> pictures(Collection<String> ids);

    /**
     * Does something while none of these pictures can be removed: what looks whether they are there, and then stores that they
     * are shown. Ids of none are left out.
     *
     * @return what that gave
     */
    <T> T keeping(Collection<String> ids, Supplier<T> act);
}
