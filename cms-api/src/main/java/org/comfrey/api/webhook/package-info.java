/** Webhooks: how administrators manage them, and how messages reach other systems. */
@NullMarked
package org.comfrey.api.webhook;

import org.jspecify.annotations.NullMarked;
