/** Themes, made as their authors make them. */
@NullMarked
package org.comfrey.site.theme;

import org.jspecify.annotations.NullMarked;
