/** What the site tells those who come to look at all of it: search engines, and whoever found a weakness. */
@NullMarked
package org.comfrey.site.sitemap;

import org.jspecify.annotations.NullMarked;
