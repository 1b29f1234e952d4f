/** What is said to a person whose input cannot be taken. */
@NullMarked
package org.comfrey.model.input;

import org.jspecify.annotations.NullMarked;
