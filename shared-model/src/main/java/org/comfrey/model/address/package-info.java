/** How things and people are reached: slugs on the site, e-mail addresses. */
@NullMarked
package org.comfrey.model.address;

import org.jspecify.annotations.NullMarked;
