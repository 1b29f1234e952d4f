/** What a start says: one line when Comfrey is ready, one line when it cannot start. */
@NullMarked
package org.comfrey.server.start;

import org.jspecify.annotations.NullMarked;
