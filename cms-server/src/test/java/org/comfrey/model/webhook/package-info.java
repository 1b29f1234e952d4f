@NullMarked
package org.comfrey.model.webhook;

import org.jspecify.annotations.NullMarked;
