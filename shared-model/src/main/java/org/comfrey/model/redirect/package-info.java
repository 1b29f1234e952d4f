/** Where what has moved is now, and where addresses lead that somebody set. */
@NullMarked
package org.comfrey.model.redirect;

import org.jspecify.annotations.NullMarked;
