/** Making the first administrator by the one-time link. */
@NullMarked
package org.comfrey.api.setup;

import org.jspecify.annotations.NullMarked;
