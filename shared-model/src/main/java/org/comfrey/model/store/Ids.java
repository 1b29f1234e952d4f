package org.comfrey.model.store;

import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/** The one source of ids: 24 hexadecimal digits that grow with time, so that new documents stand together in an index. */
@Component
public class Ids {

    public String next() {
        return new ObjectId().toHexString();
    }

    /** Whether the text has the form of an id, so that anything else need not be looked up. */
    public static boolean isId(String text) {
        return ObjectId.isValid(text);
    }
}
