/** What is said when a request is refused: problem documents (RFC 9457), made in one place. */
@NullMarked
package org.comfrey.api.problem;

import org.jspecify.annotations.NullMarked;
