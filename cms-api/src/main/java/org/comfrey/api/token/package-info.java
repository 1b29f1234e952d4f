/** Bearer tokens, for administrators. */
@NullMarked
package org.comfrey.api.token;

import org.jspecify.annotations.NullMarked;
