/** The views of the list of articles that people have saved. */
@NullMarked
package org.comfrey.api.savedview;

import org.jspecify.annotations.NullMarked;
