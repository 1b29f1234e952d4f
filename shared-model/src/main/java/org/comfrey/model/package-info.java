/** The domain: one package for each thing editors and readers speak of, with its rules and its store. */
@NullMarked
package org.comfrey.model;

import org.jspecify.annotations.NullMarked;
