/** What is stored about one person, and how that is erased. */
@NullMarked
package org.comfrey.model.privacy;

import org.jspecify.annotations.NullMarked;
