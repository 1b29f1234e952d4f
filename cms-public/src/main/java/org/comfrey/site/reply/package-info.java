/** Replies under an article, and the form to leave one. */
@NullMarked
package org.comfrey.site.reply;

import org.jspecify.annotations.NullMarked;
