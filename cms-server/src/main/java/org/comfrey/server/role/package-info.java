/** The roles of a process: what it serves, and which modules it therefore starts. */
@NullMarked
package org.comfrey.server.role;

import org.jspecify.annotations.NullMarked;
