/** What the parts of the system say of how they are. */
@NullMarked
package org.comfrey.model.health;

import org.jspecify.annotations.NullMarked;
