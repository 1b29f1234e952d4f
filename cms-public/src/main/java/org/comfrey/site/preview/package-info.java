/** Previews of texts that are not published, for whoever has a link. */
@NullMarked
package org.comfrey.site.preview;

import org.jspecify.annotations.NullMarked;
