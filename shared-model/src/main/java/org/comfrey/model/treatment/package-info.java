/** The facts of a treatment, typed, with the references that support them. */
@NullMarked
package org.comfrey.model.treatment;

import org.jspecify.annotations.NullMarked;
