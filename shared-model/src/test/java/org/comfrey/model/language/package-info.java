@NullMarked
package org.comfrey.model.language;

import org.jspecify.annotations.NullMarked;
