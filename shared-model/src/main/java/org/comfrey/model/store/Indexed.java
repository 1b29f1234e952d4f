package org.comfrey.model.store;

import java.util.List;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** A store that says what its collection must be indexed by. */
public interface Indexed {

    /** The type that the collection holds. */
    Class<?> document();

    List<? extends IndexDefinition> indexes();
}
