/** What an editor has typed and not saved yet. */
@NullMarked
package org.comfrey.api.autosave;

import org.jspecify.annotations.NullMarked;
