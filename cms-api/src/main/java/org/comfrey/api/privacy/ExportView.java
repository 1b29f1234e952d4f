package org.comfrey.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.mail.MailState;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored about an address.
 *
 * @param email the address
 * @param site the name of the site
 * @param madeAt when this was put together
 * @param replies every reply with it, in every state, the oldest first
 * @param messages what is in the outbox for it
 * @param lists the lists in the settings that it stands in
 * @param account the account that is signed in to with it
 * @param erasures what was erased of it before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonalExport")
record ExportView(
        String email,
        String site,
        Instant madeAt,
        List<ReplyView> replies,
        List<MessageView> messages,
        List<String> lists,
        @Nullable AccountView account,
        List<ErasureView> erasures) {

    /**
     * A reply.
     *
     * @param name as it is printed
     * @param website the writer's site
     * @param text what it says
     * @param status what was decided
     * @param formerStatus where it was before it went to spam or trash
     * @param reasons why it was held, or taken for spam
     * @param decision the last thing a moderator did with it
     * @param wordings what it said before it was edited, the oldest first
     * @param article what it stands under
     * @param parent the id of the reply that it answers
     * @param link where readers see it; left out where they do not
     * @param networkUntil until when a keyed hash of the network that it came from is kept; left out where none is
     * @param createdAt when it was left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonalReply")
    record ReplyView(
            String id,
            String name,
            String email,
            @Nullable String website,
            String text,
            CommentStatus status,
            @Nullable CommentStatus formerStatus,
            List<String> reasons,
            @Nullable DecisionView decision,
            List<WordingView> wordings,
            ArticleView article,
            @Nullable String parent,
            @Nullable String link,
            @Nullable Instant networkUntil,
            Instant createdAt) {}

    /**
     * What a moderator did.
     *
     * @param by the moderator's id
     */
    @Schema(name = "PersonalReplyDecision")
    record DecisionView(
            @Schema(example = "6650f0c2a1b2c3d4e5f60718") String by, Instant at) {}

    /**
     * What a reply said before it was edited.
     *
     * @param replacedAt when it was edited
     * @param replacedBy by whom
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonalReplyWording")
    record WordingView(String name, @Nullable String website, String text, Instant replacedAt, String replacedBy) {}

    /**
     * An article that a reply stands under.
     *
     * @param title as it is called now; left out where it is gone
     * @param link where readers find it; left out where they do not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonalReplyArticle")
    record ArticleView(
            String id, @Nullable String title, @Nullable String link) {}

    /**
     * A message.
     *
     * @param template which words it has
     * @param values what was put into its words; left out where it was a secret and was sent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonalMessage")
    record MessageView(
            String id,
            String template,
            String locale,
            MailState state,
            @Nullable Map<String, Object> values,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** An account of the desk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PersonalAccount")
    record AccountView(
            String id,
            String name,
            Set<Role> roles,
            @Nullable String credentials,
            @Nullable String bio,
            boolean active,
            Instant createdAt) {}
}
