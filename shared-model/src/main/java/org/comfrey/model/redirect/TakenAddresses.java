package org.comfrey.model.redirect;

import java.util.Optional;
import org.comfrey.model.address.SitePath;

/** Pages that are at addresses of their own. A redirect from such an address would lead nobody anywhere. */
public interface TakenAddresses {

    /** Whether one of its pages is there now. */
    boolean include(SitePath path);

    /** The path of the page of the thing with this id, if it is one of these and readers can get it now. */
    Optional<String> pathOf(String id);
}
