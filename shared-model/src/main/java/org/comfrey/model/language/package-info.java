/** Languages: their tags, their names, and how readers of each expect words to be sorted. */
@NullMarked
package org.comfrey.model.language;

import org.jspecify.annotations.NullMarked;
