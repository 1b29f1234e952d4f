/** Keys of this installation and what is done with them. */
@NullMarked
package org.comfrey.model.secret;

import org.jspecify.annotations.NullMarked;
