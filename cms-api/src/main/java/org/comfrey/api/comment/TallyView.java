package org.comfrey.api.comment;

import io.swagger.v3.oas.annotations.media.Schema;

/** How many replies are in each state. */
@Schema(name = "CommentTally")
record TallyView(
        @Schema(example = "1") long pending,
        @Schema(example = "3") long approved,
        @Schema(example = "1") long spam,
        @Schema(example = "0") long trash) {}
