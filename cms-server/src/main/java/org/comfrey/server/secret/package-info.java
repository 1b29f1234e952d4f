/** Where this installation's secret key comes from. */
@NullMarked
package org.comfrey.server.secret;

import org.jspecify.annotations.NullMarked;
