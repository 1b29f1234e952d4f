@NullMarked
package org.comfrey.model.comment.classifier;

import org.jspecify.annotations.NullMarked;
