/** What is stored about one person: exported and erased, with proof. */
@NullMarked
package org.comfrey.api.privacy;

import org.jspecify.annotations.NullMarked;
