/** Where what has moved is now. */
@NullMarked
package org.comfrey.model.redirect;

import org.jspecify.annotations.NullMarked;
