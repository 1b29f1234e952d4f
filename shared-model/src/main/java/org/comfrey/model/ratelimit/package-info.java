/** How often something may be done within a time, counted on all nodes together. */
@NullMarked
package org.comfrey.model.ratelimit;

import org.jspecify.annotations.NullMarked;
