/** Settings of the site. */
@NullMarked
package org.comfrey.api.settings;

import org.jspecify.annotations.NullMarked;
