/** How strictly JSON from outside is read, where settings alone cannot say it. */
@NullMarked
package org.comfrey.server.json;

import org.jspecify.annotations.NullMarked;
