package org.comfrey.model.content;

import java.util.Collection;
import java.util.Set;

/** Who can say which pictures there are. */
public interface KnownPictures {

    /** Those of these ids that are ids of pictures. */
    Set<String> pictures(Collection<String> ids);
}
