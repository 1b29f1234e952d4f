/** Tags. */
@NullMarked
package org.comfrey.api.tag;

import org.jspecify.annotations.NullMarked;
