/** What people look for in the list of articles again and again, by names of their own. */
@NullMarked
package org.comfrey.model.savedview;

import org.jspecify.annotations.NullMarked;
