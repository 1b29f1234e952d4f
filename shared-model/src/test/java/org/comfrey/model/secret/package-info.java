@NullMarked
package org.comfrey.model.secret;

import org.jspecify.annotations.NullMarked;
