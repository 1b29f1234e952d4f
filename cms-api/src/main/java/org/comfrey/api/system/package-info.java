/** How the node is that answers. */
@NullMarked
package org.comfrey.api.system;

import org.jspecify.annotations.NullMarked;
