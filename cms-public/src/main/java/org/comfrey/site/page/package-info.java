/** The pages that readers read: home, topics and articles. */
@NullMarked
package org.comfrey.site.page;

import org.jspecify.annotations.NullMarked;
