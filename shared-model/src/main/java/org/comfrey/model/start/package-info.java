/** What any module may say when Comfrey cannot start. */
@NullMarked
package org.comfrey.model.start;

import org.jspecify.annotations.NullMarked;
