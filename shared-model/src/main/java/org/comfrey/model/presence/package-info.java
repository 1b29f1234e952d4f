/** Who is at work on an article. */
@NullMarked
package org.comfrey.model.presence;

import org.jspecify.annotations.NullMarked;
