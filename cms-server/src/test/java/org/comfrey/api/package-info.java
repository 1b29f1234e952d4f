/** The management API over real HTTP: what it does, for whom, and what it refuses. */
@NullMarked
package org.comfrey.api;

import org.jspecify.annotations.NullMarked;
