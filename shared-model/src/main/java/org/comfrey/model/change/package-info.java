/** Word of what was changed, for whatever is made of it: the search index, pages that are kept ready. */
@NullMarked
package org.comfrey.model.change;

import org.jspecify.annotations.NullMarked;
