/** The reading site and the content API, tested over HTTP. */
@NullMarked
package org.comfrey.site;

import org.jspecify.annotations.NullMarked;
