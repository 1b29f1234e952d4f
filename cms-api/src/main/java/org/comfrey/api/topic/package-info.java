/** Topics. */
@NullMarked
package org.comfrey.api.topic;

import org.jspecify.annotations.NullMarked;
