@NullMarked
package org.comfrey.model.media;

import org.jspecify.annotations.NullMarked;
