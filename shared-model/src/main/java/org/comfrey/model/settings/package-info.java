/** Settings of the site. */
@NullMarked
package org.comfrey.model.settings;

import org.jspecify.annotations.NullMarked;
