@NullMarked
package org.comfrey.model.address;

import org.jspecify.annotations.NullMarked;
