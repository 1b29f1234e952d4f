/** How a new site gets its first administrator, once. */
@NullMarked
package org.comfrey.model.founding;

import org.jspecify.annotations.NullMarked;
