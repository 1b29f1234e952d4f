/** Figures about the site. */
@NullMarked
package org.comfrey.api.statistics;

import org.jspecify.annotations.NullMarked;
