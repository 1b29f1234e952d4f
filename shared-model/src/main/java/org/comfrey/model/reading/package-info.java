/** How often articles are read: numbers for each day, and nothing about who reads. */
@NullMarked
package org.comfrey.model.reading;

import org.jspecify.annotations.NullMarked;
