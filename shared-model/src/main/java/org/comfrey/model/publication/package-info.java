/** What readers see: the frozen snapshot of each published article. */
@NullMarked
package org.comfrey.model.publication;

import org.jspecify.annotations.NullMarked;
