/** Replies of readers and what moderators do with them. */
@NullMarked
package org.comfrey.model.comment;

import org.jspecify.annotations.NullMarked;
