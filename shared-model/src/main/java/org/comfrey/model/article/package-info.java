/** Articles: the working copy, its revisions, its workflow and how it goes live. */
@NullMarked
package org.comfrey.model.article;

import org.jspecify.annotations.NullMarked;
