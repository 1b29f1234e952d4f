/** What an article says, apart from its life. */
@NullMarked
package org.comfrey.model.content;

import org.jspecify.annotations.NullMarked;
