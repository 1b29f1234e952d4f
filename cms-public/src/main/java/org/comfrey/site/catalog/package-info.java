/** The catalog: a search index of what is live, made of the store and kept in step with it. */
@NullMarked
package org.comfrey.site.catalog;

import org.jspecify.annotations.NullMarked;
