package org.comfrey.api.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A link to a preview.
 *
 * @param url what to pass on: whoever has it sees the text
 * @param createdBy the id of the actor who made it
 * @param expiresAt from when on it leads nowhere
 */
@Schema(name = "PreviewLink")
record PreviewLinkView(
        String id,

        @Schema(example = "https://www.example.org/preview/6720f0…")
        String url,

        String createdBy,
        Instant createdAt,
        Instant expiresAt) {}
