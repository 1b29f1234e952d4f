/** What readers can read about the people who write and review. */
@NullMarked
package org.comfrey.model.profile;

import org.jspecify.annotations.NullMarked;
