@NullMarked
package org.comfrey.model.diff;

import org.jspecify.annotations.NullMarked;
