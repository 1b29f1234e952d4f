/** Replies of readers, and moderation. */
@NullMarked
package org.comfrey.api.comment;

import org.jspecify.annotations.NullMarked;
