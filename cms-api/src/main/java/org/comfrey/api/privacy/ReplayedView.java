package org.comfrey.api.privacy;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of erasing again.
 *
 * @param erasures how many erasures were looked at
 * @param added how many of them were not stored here before
 * @param repeated for how many of them something had come back, and was erased again
 */
@Schema(name = "ReplayedErasures")
record ReplayedView(int erasures, int added, int repeated) {}
