/** Media: sending, describing, replacing and removing files, and where they are used. */
@NullMarked
package org.comfrey.api.media;

import org.jspecify.annotations.NullMarked;
