/** Links between the pages of the site. */
@NullMarked
package org.comfrey.model.link;

import org.jspecify.annotations.NullMarked;
