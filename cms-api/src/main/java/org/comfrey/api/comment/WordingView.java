package org.comfrey.api.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reply said before it was edited.
 *
 * @param name the writer's name then
 * @param website the writer's site then, or null
 * @param text what it said
 * @param replaced who replaced it, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CommentWording")
record WordingView(
        @Schema(example = "Rita") String name,
        @Schema(example = "https://example.org/") @Nullable String website,

        @Schema(example = "It helped me. Call 555 0100.") String text,

        EditView replaced) {

    /**
     * That somebody changed what a reply says.
     *
     * @param by the id of the actor
     * @param name the actor's name at that time
     * @param at when
     */
    @Schema(name = "CommentEdit")
    record EditView(
            @Schema(example = "6650f0c2a1b2c3d4e5f60718") String by,
            @Schema(example = "Hana Sato") String name,
            @Schema(example = "2026-05-24T09:30:00Z") Instant at) {}
}
