/**
 * Reads replies and says how much they read like spam: by a model that comes with the product, and by what this site's
 * moderators decided since.
 */
@NullMarked
package org.comfrey.model.comment.classifier;

import org.jspecify.annotations.NullMarked;
