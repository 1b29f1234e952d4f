/** Webhooks: other systems that are told of what readers see, and what became of telling them. */
@NullMarked
package org.comfrey.model.webhook;

import org.jspecify.annotations.NullMarked;
