/** Pages that are kept ready as bytes, until something that they show is changed. */
@NullMarked
package org.comfrey.site.cache;

import org.jspecify.annotations.NullMarked;
