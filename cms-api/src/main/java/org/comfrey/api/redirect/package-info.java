/** Redirects, those set by hand and those of what moved. */
@NullMarked
package org.comfrey.api.redirect;

import org.jspecify.annotations.NullMarked;
