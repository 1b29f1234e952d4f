package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A public reply in the content API. It has no field for an address, so none can ever leak. */
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentView(
        String id,
        @Nullable String parent,
        String name,

        @Schema(description = "That the site's own people wrote it; absent for readers.") @Nullable
        Staff staff,

        @Nullable String website,
        String text,
        Instant createdAt) {

    /** One of the site's own people. */
    @Schema(name = "CommentStaff")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Staff(
            @Schema(
                    description = "Degrees and profession, at the time of the reply.",
                    example = "MD, physical medicine")
            @Nullable
            String credentials) {}

    /** A reply that was taken. */
    @Schema(name = "ReceivedComment")
    record Received(
            String id,

            @Schema(
                    description = "\"approved\" when it is public already; else \"pending\".",
                    allowableValues = {"pending", "approved"},
                    example = "pending")
            String status,

            @Schema(description = "Where its writer sees it; while it waits, nobody else does. Expires.")
            String href) {}

    /** What a reader typed. */
    @Schema(name = "NewComment")
    record Wanted(
            @Schema(
                    maxLength = 100,
                    description =
                            "Required, unless the site's settings say otherwise: then a reply without one is shown as"
                                    + " \"Anonymous\".")
            @Nullable
            String name,

            @Schema(
                    maxLength = 254,
                    description =
                            "Never published, and in no answer of this API. Required, unless the site's settings say"
                                    + " otherwise.")
            @Nullable
            String email,

            @Schema(maxLength = 200) @Nullable String website,

            @Schema(maxLength = 10_000, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String body,

            @Schema(description = "The id of the reply that it answers.") @Nullable
            String parent) {}
}
