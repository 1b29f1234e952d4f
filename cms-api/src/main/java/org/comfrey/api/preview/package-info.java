/** Links by which people without an account see a text before it is published. */
@NullMarked
package org.comfrey.api.preview;

import org.jspecify.annotations.NullMarked;
