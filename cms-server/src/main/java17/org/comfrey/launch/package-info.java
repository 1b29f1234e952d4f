/** The first class of the jar, which any Java since 17 can load. */
@NullMarked
package org.comfrey.launch;

import org.jspecify.annotations.NullMarked;
