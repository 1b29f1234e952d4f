/** What was done, by whom and when. */
@NullMarked
package org.comfrey.api.audit;

import org.jspecify.annotations.NullMarked;
