/** What goes on in the background. */
@NullMarked
package org.comfrey.server.work;

import org.jspecify.annotations.NullMarked;
