/**
 * What differs between two states of an article, and how two changes of one state go together. Works on trees of maps,
 * lists, strings, numbers and booleans, in the shape in which articles are edited, so that no field can be forgotten.
 */
@NullMarked
package org.comfrey.model.diff;

import org.jspecify.annotations.NullMarked;
