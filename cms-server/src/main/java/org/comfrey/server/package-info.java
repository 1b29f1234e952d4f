/** The assembly: what one process serves, where its store is, and how it starts. */
@NullMarked
package org.comfrey.server;

import org.jspecify.annotations.NullMarked;
