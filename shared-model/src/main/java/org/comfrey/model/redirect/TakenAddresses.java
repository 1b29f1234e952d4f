package org.comfrey.model.redirect;

import org.comfrey.model.address.SitePath;

/** Pages that are at addresses of their own. A redirect from such an address would lead nobody anywhere. */
public interface TakenAddresses {

    /** Whether one of its pages is there now. */
    boolean include(SitePath path);
}
