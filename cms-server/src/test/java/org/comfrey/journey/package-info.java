/** The main job from end to end, through the doors that people use. */
@NullMarked
package org.comfrey.journey;

import org.jspecify.annotations.NullMarked;
