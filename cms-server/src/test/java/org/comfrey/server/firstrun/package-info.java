/** What an empty store becomes at the first start. */
@NullMarked
package org.comfrey.server.firstrun;

import org.jspecify.annotations.NullMarked;
