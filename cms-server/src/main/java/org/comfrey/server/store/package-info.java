/**
 * Where the data is: the embedded store that the quick start runs on, or a MongoDB, and the one place that knows how the two
 * differ.
 */
@NullMarked
package org.comfrey.server.store;

import org.jspecify.annotations.NullMarked;
