/** Tags: free words that articles are marked with, each spelled one way. */
@NullMarked
package org.comfrey.model.tag;

import org.jspecify.annotations.NullMarked;
