@NullMarked
package org.comfrey.model.comment;

import org.jspecify.annotations.NullMarked;
