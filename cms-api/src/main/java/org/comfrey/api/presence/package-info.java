/** Who is at work on an article. */
@NullMarked
package org.comfrey.api.presence;

import org.jspecify.annotations.NullMarked;
