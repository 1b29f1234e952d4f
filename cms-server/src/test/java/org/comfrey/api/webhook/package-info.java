@NullMarked
package org.comfrey.api.webhook;

import org.jspecify.annotations.NullMarked;
