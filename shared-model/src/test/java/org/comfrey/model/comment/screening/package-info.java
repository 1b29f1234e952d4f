@NullMarked
package org.comfrey.model.comment.screening;

import org.jspecify.annotations.NullMarked;
