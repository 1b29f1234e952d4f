@NullMarked
package org.comfrey.model.article;

import org.jspecify.annotations.NullMarked;
