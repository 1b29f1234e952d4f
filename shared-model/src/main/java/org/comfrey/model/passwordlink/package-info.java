/** Links by which people choose their password: the first one after an invitation, and a new one for a forgotten one. */
@NullMarked
package org.comfrey.model.passwordlink;

import org.jspecify.annotations.NullMarked;
