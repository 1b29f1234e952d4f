/** Who did what, and when: written once, never changed. */
@NullMarked
package org.comfrey.model.audit;

import org.jspecify.annotations.NullMarked;
