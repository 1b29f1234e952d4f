/** Previews: what the public site shows of a working copy to whoever has a link, and the links. */
@NullMarked
package org.comfrey.model.preview;

import org.jspecify.annotations.NullMarked;
