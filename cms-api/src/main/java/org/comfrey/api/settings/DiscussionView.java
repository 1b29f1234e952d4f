package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.settings.ModerationRule;

/** How readers talk below articles. */
@Schema(name = "DiscussionSettings")
record DiscussionView(
        @Schema(description = DiscussionPatch.CLOSED_AFTER) int closedAfterDays,
        @Schema(description = DiscussionPatch.MODERATION) ModerationRule moderation,
        @Schema(description = DiscussionPatch.NAME) boolean nameRequired,
        @Schema(description = DiscussionPatch.EMAIL) boolean emailRequired,
        @Schema(description = DiscussionPatch.LINKS) int mostLinks,
        @Schema(description = DiscussionPatch.HELD_WORDS) List<String> heldWords,
        @Schema(description = DiscussionPatch.BLOCKED_WORDS) List<String> blockedWords,

        @Schema(description = DiscussionPatch.HELD_ADDRESSES)
        List<String> heldAddresses,

        @Schema(description = DiscussionPatch.BLOCKED_ADDRESSES)
        List<String> blockedAddresses,

        @Schema(description = DiscussionPatch.TRUSTED_ADDRESSES)
        List<String> trustedAddresses,

        @Schema(description = DiscussionPatch.CLASSIFIER) boolean classifier,
        @Schema(description = DiscussionPatch.PAGE_SIZE) int pageSize,
        @Schema(description = DiscussionPatch.DEPTH) int depth) {}
