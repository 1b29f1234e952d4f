@NullMarked
package org.comfrey.server.work;

import org.jspecify.annotations.NullMarked;
