/** What the features' controllers share: versions, pages, merge patches, and the limits that every request keeps to. */
@NullMarked
package org.comfrey.api.web;

import org.jspecify.annotations.NullMarked;
