/** What every store shares: ids, pages, compare-and-set and its refusals. */
@NullMarked
package org.comfrey.model.store;

import org.jspecify.annotations.NullMarked;
