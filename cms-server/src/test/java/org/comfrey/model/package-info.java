/** The domain's stores and acts, tested on the real store. */
@NullMarked
package org.comfrey.model;

import org.jspecify.annotations.NullMarked;
