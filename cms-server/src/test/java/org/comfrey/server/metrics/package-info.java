/** What whoever runs a process can measure of it. */
@NullMarked
package org.comfrey.server.metrics;

import org.jspecify.annotations.NullMarked;
