/** What a process counts and measures, for whoever runs it. */
@NullMarked
package org.comfrey.server.metrics;

import org.jspecify.annotations.NullMarked;
