package org.comfrey.api.comment;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.article.Articles;
import org.comfrey.model.comment.Answering;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
    private final CommentMapper mapper;

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
            Slice slice) {
        return Answers.page(comments.list(status, article, slice), this::withEmail);
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
        return Answers.page(comments.list(status, found.id(), slice), this::withEmail);
    }

    @Operation(summary = "Read a reply")
    @GetMapping("/comments/{id}")
    @PreAuthorize(READ)
    ResponseEntity<CommentView> show(@PathVariable String id) {
        return Answers.one(comments.require(id), this::withEmail);
    }

    @Operation(summary = "Make a reply public", description = "From spam too. What it answers has to be public.")
    @PostMapping("/comments/{id}/approve")
    @PreAuthorize(MODERATE)
    ResponseEntity<CommentView> approve(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(actor, moderation.approve(actor, id, ifMatch.version()));
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
            @RequestBody StaffReplyRequest request) {
        var text = requireNonNullElse(request.text(), "");
        var answer = answering.answer(actor, id, ifMatch.version(), text, key.value());
        return Answers.created("/comments", answer, viewFor(actor));
    }

    /** Without the writer's address: whoever may moderate may not always read it. */
    @Override
    public Object current(String id) {
        return mapper.view(comments.require(id), null);
    }

    private ResponseEntity<CommentView> answer(Actor actor, Comment comment) {
        return Answers.one(comment, viewFor(actor));
    }

    private Function<Comment, CommentView> viewFor(Actor actor) {
        return actor.may(Permission.COMMENTS_READ) ? this::withEmail : shown -> mapper.view(shown, null);
    }

    private CommentView withEmail(Comment comment) {
        return mapper.view(
                comment, writers.email(comment).map(EmailAddress::value).orElse(null));
    }
}
