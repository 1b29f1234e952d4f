/** Articles: writing, review, publication and history. */
@NullMarked
package org.comfrey.api.article;

import org.jspecify.annotations.NullMarked;
