/** The public content API: the pages' JSON twin. */
@NullMarked
package org.comfrey.site.content;

import org.jspecify.annotations.NullMarked;
