/** How the site looks. */
@NullMarked
package org.comfrey.site.theme;

import org.jspecify.annotations.NullMarked;
