/** Topics: conditions, body areas and therapies that articles are about. */
@NullMarked
package org.comfrey.model.topic;

import org.jspecify.annotations.NullMarked;
