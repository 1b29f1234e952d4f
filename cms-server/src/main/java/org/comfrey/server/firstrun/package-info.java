/** What happens when Comfrey starts on a store without a site: the first administrator, the demo site, or a setup link. */
@NullMarked
package org.comfrey.server.firstrun;

import org.jspecify.annotations.NullMarked;
