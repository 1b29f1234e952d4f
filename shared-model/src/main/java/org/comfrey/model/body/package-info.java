/** The text of an article: a closed, typed tree, how it is read and checked, and how it is rendered. */
@NullMarked
package org.comfrey.model.body;

import org.jspecify.annotations.NullMarked;
