/** How the editors' browser UI is served. */
@NullMarked
package org.comfrey.server.adminui;

import org.jspecify.annotations.NullMarked;
