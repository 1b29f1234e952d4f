/** How often articles are read and what is searched for: numbers for each day, and nothing about who reads. */
@NullMarked
package org.comfrey.model.reading;

import org.jspecify.annotations.NullMarked;
