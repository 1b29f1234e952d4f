/** Review comments: remarks on a place in a revision, with answers, until they are resolved. */
@NullMarked
package org.comfrey.model.remark;

import org.jspecify.annotations.NullMarked;
