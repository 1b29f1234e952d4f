/** Links of live articles that lead nowhere. */
@NullMarked
package org.comfrey.api.link;

import org.jspecify.annotations.NullMarked;
