/** Review comments on articles. */
@NullMarked
package org.comfrey.api.remark;

import org.jspecify.annotations.NullMarked;
