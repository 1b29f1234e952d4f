/** What whoever runs Comfrey may set, as {@code comfrey.*} properties or {@code COMFREY_*} environment variables. */
@NullMarked
package org.comfrey.server.settings;

import org.jspecify.annotations.NullMarked;
