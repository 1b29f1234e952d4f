/** What pages say, for machines, in the words of schema.org. */
@NullMarked
package org.comfrey.site.structured;

import org.jspecify.annotations.NullMarked;
