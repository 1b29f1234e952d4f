/** Bearer tokens of machines. */
@NullMarked
package org.comfrey.model.token;

import org.jspecify.annotations.NullMarked;
