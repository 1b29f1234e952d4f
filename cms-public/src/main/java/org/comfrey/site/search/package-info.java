/** The page on which readers search. */
@NullMarked
package org.comfrey.site.search;

import org.jspecify.annotations.NullMarked;
