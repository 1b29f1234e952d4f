package org.comfrey.api.comment;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.AuditTrail;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.article.Articles;
import org.comfrey.model.comment.Answering;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentFilter;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.PrivacyRules;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reading replies and deciding on them. */
@Tag(name = "Comments", description = "Replies of readers, and moderation.")
@RestController
@RequestMapping(path = AdminApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class CommentController implements ShowsCurrent {

    private static final String READ = "hasAuthority('comments:read')";
    private static final String MODERATE = "hasAuthority('comments:moderate')";

    private final Comments comments;
    private final Moderation moderation;
    private final Answering answering;
    private final Writers writers;
    private final Articles articles;
    private final SettingsStore settings;
    private final MergePatch patches;
    private final CommentMapper mapper;
    private final QueueWatch watch;

    @Operation(summary = "List replies", description = "In every state, the newest first.")
    @GetMapping("/comments")
    @PreAuthorize(READ)
    ResponseEntity<PageView<CommentView>> list(
            @Parameter(description = "Only those in this state.") @RequestParam(required = false) @Nullable
                    CommentStatus status,
            @Parameter(description = "Only those under the article of this id.")
                    @RequestParam(required = false)
                    @Nullable
                    String article,
            @Parameter(
                            description = "Only those of the reader who wrote the reply of this id.",
                            example = "6650f0c2a1b2c3d4e5f60718")
                    @RequestParam(required = false)
                    @Nullable
                    String writer,
            @Parameter(
                            description = "Only those from the network that the reply of this id came from.",
                            example = "6650f0c2a1b2c3d4e5f60718")
                    @RequestParam(required = false)
                    @Nullable
                    String network,
            Slice slice) {
        var filter = new CommentFilter(
                status, article, writer == null ? null : writerOf(writer), network == null ? null : networkOf(network));
        return Answers.page(comments.list(filter, slice), withEmail());
    }

    @Operation(summary = "List the replies under an article", description = "In every state, the newest first.")
    @GetMapping("/articles/{article}/comments")
    @PreAuthorize(READ)
    ResponseEntity<PageView<CommentView>> listUnder(
            @PathVariable String article,
            @Parameter(description = "Only those in this state.") @RequestParam(required = false) @Nullable
                    CommentStatus status,
            Slice slice) {
        var found = articles.require(article);
        return Answers.page(comments.list(CommentFilter.under(found.id(), status), slice), withEmail());
    }

    @Operation(
            summary = "Be told when replies come or change",
            description =
                    "Server-sent events: how many replies are in each state, at once and after each change. It ends with"
                            + " the session or token that it was opened with. At most 200 can watch; the next ones are"
                            + " asked to come back.")
    @ApiResponse(
            responseCode = "200",
            description = "Events named \"replies\", each with the numbers as JSON; a comment every 15 seconds.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = TallyView.class),
                            examples = @ExampleObject("""
                                    event: replies
                                    data: {"pending":1,"approved":3,"spam":1,"trash":0}

                                    """)))
    @Refusal(status = 429, when = "As many watch as can be served; Retry-After says when to come back.")
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(READ)
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        watch.begin(request, response);
    }

    @Operation(summary = "Read a reply")
    @GetMapping("/comments/{id}")
    @PreAuthorize(READ)
    ResponseEntity<CommentView> show(@PathVariable String id) {
        return Answers.one(comments.require(id), withEmail());
    }

    @Operation(
            summary = "Count the other replies of a reply's writer",
            description = "Those with the same e-mail address, which stays hidden. The list of replies takes the id as"
                    + " \"writer\". The site's own people have no such history.")
    @GetMapping("/comments/{id}/writer")
    @PreAuthorize(READ)
    TallyView writer(@PathVariable String id) {
        var comment = comments.require(id);
        if (comment.isStaff()) {
            throw new NotFound("reader");
        }
        return mapper.tally(writers.others(comment));
    }

    @Operation(
            summary = "Count the other replies from a reply's network",
            description =
                    "Those that came from the same network, of which a keyed hash alone is kept, and that for some days"
                            + " (privacy.addressDays). The list of replies takes the id as \"network\".")
    @GetMapping("/comments/{id}/network")
    @PreAuthorize(READ)
    TallyView network(@PathVariable String id) {
        var comment = comments.require(id);
        if (comment.network() == null) {
            throw new NotFound("network");
        }
        return mapper.tally(writers.fromSameNetwork(comment));
    }

    @Operation(summary = "Make a reply public", description = "From spam too. What it answers has to be public.")
    @PostMapping("/comments/{id}/approve")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> approve(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.approve(actor, id, ifMatch.version()));
    }

    @Operation(
            summary = "Take an approved reply off the page",
            description = "It waits for a moderator, as when it came. What answers it is not shown meanwhile.")
    @PostMapping("/comments/{id}/unapprove")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> unapprove(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.unapprove(actor, id, ifMatch.version()));
    }

    @Operation(summary = "Take a reply for spam")
    @PostMapping("/comments/{id}/spam")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> spam(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.spam(actor, id, ifMatch.version()));
    }

    @Operation(summary = "Put a reply in the trash")
    @PostMapping("/comments/{id}/trash")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> trash(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.trash(actor, id, ifMatch.version()));
    }

    @Operation(summary = "Take a reply back from spam or trash", description = "It goes to where it was before.")
    @PostMapping("/comments/{id}/restore")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> restore(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.restore(actor, id, ifMatch.version()));
    }

    @Operation(
            summary = "Edit a reply",
            description =
                    "A JSON merge patch (RFC 7396). What it said before is kept for moderators. Readers see what a"
                            + " public reply says now at once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CommentPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CommentPatch.class))
            })
    @PatchMapping(
            path = "/comments/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> edit(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var comment = comments.require(id);
        comment.requireVersion("reply", ifMatch.version());
        var wanted = patches.apply(withoutEmail().apply(comment), patch, CommentPatch.class);
        return answer(
                actor, moderation.edit(actor, id, ifMatch.version(), wanted.name(), wanted.website(), wanted.text()));
    }

    @Operation(
            summary = "Read what a reply said before",
            description = "The oldest first, each with who replaced it and when; at most 20.")
    @GetMapping("/comments/{id}/wordings")
    @PreAuthorize(READ)
    ResponseEntity<PageView<WordingView>> wordings(@PathVariable String id, Slice slice) {
        return Answers.page(comments.require(id).earlier(slice), mapper::wording);
    }

    @Operation(
            summary = "Answer a reply as staff",
            description = "The answer is public at once and bears your name, your credentials and the mark of staff; no"
                    + " address is stored with it. A reply that waits is approved with it. If-Match names the version of"
                    + " the reply that is answered. Not for machines.")
    @PostMapping(path = "/comments/{id}/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> reply(
            Actor actor,
            @PathVariable String id,
            IfMatch ifMatch,
            CreationKey key,
            @RequestBody StaffReplyRequest request,
            HttpServletRequest http) {
        // It may be approved by this: whoever asks what was done with it has to find out.
        AuditTrail.alsoConcerns(http, id);
        var text = requireNonNullElse(request.text(), "");
        var answer = answering.answer(actor, id, ifMatch.version(), text, key.value());
        return Answers.created("/comments", answer, viewFor(actor));
    }

    /** Without the writer's address: whoever may moderate may not always read it. */
    @Override
    public Object current(String id) {
        return withoutEmail().apply(comments.require(id));
    }

    private String writerOf(String reply) {
        return comments.find(reply)
                .map(Comment::emailHash)
                .orElseThrow(() -> new InvalidInput("/writer", "No reader wrote a reply with this id."));
    }

    private String networkOf(String reply) {
        return comments.find(reply)
                .map(Comment::network)
                .orElseThrow(() ->
                        new InvalidInput("/network", "Where the reply with this id came from is not known any more."));
    }

    private ResponseEntity<CommentView> answer(Actor actor, Comment comment) {
        return Answers.one(comment, viewFor(actor));
    }

    private Function<Comment, CommentView> viewFor(Actor actor) {
        return actor.may(Permission.COMMENTS_READ) ? withEmail() : withoutEmail();
    }

    private Function<Comment, CommentView> withEmail() {
        var privacy = settings.site().privacy();
        return comment -> mapper.view(
                comment,
                writers.email(comment).map(EmailAddress::value).orElse(null),
                removedOn(comment, privacy),
                networkUntil(comment, privacy));
    }

    private Function<Comment, CommentView> withoutEmail() {
        var privacy = settings.site().privacy();
        return comment -> mapper.view(comment, null, removedOn(comment, privacy), networkUntil(comment, privacy));
    }

    private static @Nullable Instant networkUntil(Comment comment, PrivacyRules privacy) {
        return comment.network() == null ? null : privacy.forgetting(comment.createdAt());
    }

    private static @Nullable Instant removedOn(Comment comment, PrivacyRules privacy) {
        return comment.putAwayAt().map(privacy::removal).orElse(null);
    }
}
