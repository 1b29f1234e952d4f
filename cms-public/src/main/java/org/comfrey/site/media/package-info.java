/** The files of media, under addresses that never show anything else. */
@NullMarked
package org.comfrey.site.media;

import org.jspecify.annotations.NullMarked;
