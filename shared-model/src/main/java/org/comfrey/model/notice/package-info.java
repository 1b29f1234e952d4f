/** Notes by mail to those whom an act on an article concerns. */
@NullMarked
package org.comfrey.model.notice;

import org.jspecify.annotations.NullMarked;
