@NullMarked
package org.comfrey.model.presence;

import org.jspecify.annotations.NullMarked;
