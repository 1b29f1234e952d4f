/** News of the site, of a topic, and of the replies to an article, for feed readers. */
@NullMarked
package org.comfrey.site.feed;

import org.jspecify.annotations.NullMarked;
