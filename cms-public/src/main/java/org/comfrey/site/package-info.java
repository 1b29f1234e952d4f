/** The public site: its pages, replies, feeds and the content API under {@code /api/content/v1}. */
@NullMarked
package org.comfrey.site;

import org.jspecify.annotations.NullMarked;
