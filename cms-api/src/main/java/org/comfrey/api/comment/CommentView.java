package org.comfrey.api.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A reply, as moderators see it.
 *
 * @param id opaque
 * @param version the number in its entity tag
 * @param article the id of the article it stands under
 * @param parent the id of the reply that it answers, or null
 * @param name the writer's name
 * @param staff that the writer is one of the site's own people, who has no address here; null for readers
 * @param email a reader's address, which is never published; only for those who may read replies
 * @param website the writer's site, or null
 * @param text what the writer says
 * @param status what was decided
 * @param formerStatus where it was before it went to spam or trash, or null
 * @param reasons why it was held
 * @param decision the last thing a moderator did with it, or null
 * @param edited by whom and when what it says was changed last, or null
 * @param networkUntil until when it is known which network it came from, as a keyed hash; left out where it is not
 * @param erasedAt when its writer was made unknown, at that person's wish
 * @param removedOn when it is removed for good, where it is in spam or in the trash; not before, and within an hour or so
 * @param createdAt when it was left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Comment")
record CommentView(
        String id,
        long version,
        String article,
        @Nullable String parent,
        String name,
        @Nullable Staff staff,
        @Nullable String email,
        @Nullable String website,
        @Schema(maxLength = Comment.LONGEST_TEXT) String text,
        CommentStatus status,
        @Nullable CommentStatus formerStatus,
        List<String> reasons,
        @Nullable Decision decision,
        WordingView.@Nullable EditView edited,
        @Nullable Instant networkUntil,
        @Nullable Instant erasedAt,
        @Nullable Instant removedOn,
        Instant createdAt) {

    /**
     * One of the site's own people.
     *
     * @param person the person's id
     * @param credentials degrees and profession, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StaffBadge")
    record Staff(
            @Schema(example = "6650f0c2a1b2c3d4e5f60718") String person,

            @Schema(example = "MD, physical medicine") @Nullable
            String credentials) {}
}
