/** What every answer of the site shares: frames, headers, caching, errors. */
@NullMarked
package org.comfrey.site.web;

import org.jspecify.annotations.NullMarked;
