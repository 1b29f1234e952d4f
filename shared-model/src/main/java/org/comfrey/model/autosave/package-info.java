/** What an editor has typed and not saved yet. */
@NullMarked
package org.comfrey.model.autosave;

import org.jspecify.annotations.NullMarked;
