package org.comfrey.site.reply;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.address.Networks;
import org.comfrey.model.comment.CommentsClosed;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.publication.Publication;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.reply.FormSeals.State;
import org.comfrey.site.reply.ReplySections.Refused;
import org.comfrey.site.web.SameSite;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the form below an article. Whatever goes wrong, the reader gets back what was typed. */
@Slf4j
@Controller
@RequiredArgsConstructor
class ReplyController {

    private final ArticlePages articles;
    private final ReplySections sections;
    private final Replying replying;
    private final Writers writers;
    private final FormSeals seals;
    private final ReplyLimits limits;
    private final UnsentReplies unsent;

    @PostMapping(path = "/articles/{slug}/comments", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> leave(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String website,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String seal,
            @RequestParam(required = false) @Nullable String subject,
            HttpServletRequest request) {
        var form = new ReplyForm(name, email, website, body, parent);
        var trapped = subject != null && !subject.isBlank();
        try {
            return leave(slug, new Sent(form, seal, trapped), request);
        } catch (DataAccessException | MongoException away) {
            log.warn("A reply could not be stored: {}", away.getMessage());
            return unsent.page(slug, form, seal);
        }
    }

    private ResponseEntity<byte[]> leave(String slug, Sent sent, HttpServletRequest request) {
        var publication = articles.live(slug);
        if (!SameSite.isFromOwnPage(request)) {
            return refused(
                    HttpStatus.FORBIDDEN,
                    publication,
                    sent.refused(
                            "This did not come from our own page, so it was not sent. Check it, and send it again."));
        }
        var state = seals.read(publication.id(), sent.seal);
        if (!state.isTaken() && replying.isOpen(publication)) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, publication, sent.without(state));
        }
        try {
            limits.require(sent.form, request.getRemoteAddr());
        } catch (TooManyReplies tooMany) {
            return later(publication, sent, tooMany);
        }
        return leave(
                publication,
                sent,
                new Sending(sent.trapped, state == State.HASTY, Networks.of(request.getRemoteAddr())));
    }

    private ResponseEntity<byte[]> later(Publication publication, Sent sent, TooManyReplies tooMany) {
        var refused = refused(
                HttpStatus.TOO_MANY_REQUESTS,
                publication,
                sent.refused(tooMany.getMessage() + " What you wrote is in the form below."));
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()))
                .body(refused.getBody());
    }

    private ResponseEntity<byte[]> leave(Publication publication, Sent sent, Sending sending) {
        try {
            var comment = replying.leave(publication, sent.form, sending);
            var own = "/articles/" + publication.content().slug() + "?reply=" + writers.linkTo(comment) + "#reply-"
                    + comment.id();
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(own))
                    .cacheControl(CacheControl.noStore())
                    .build();
        } catch (InvalidInput invalid) {
            var refused = new Refused(sent.form, sent.seal, invalid.problems(), null);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, publication, refused);
        } catch (CommentsClosed closed) {
            return refused(HttpStatus.CONFLICT, publication, sent.refused(String.valueOf(closed.getMessage())));
        }
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Publication publication, Refused refused) {
        return articles.withError(status, publication, sections.refused(publication, refused));
    }

    /**
     * What came.
     *
     * @param form what was typed
     * @param seal what the form was sealed with, unchecked, or null
     * @param trapped whether a field was filled in that people do not see
     */
    private record Sent(ReplyForm form, @Nullable String seal, boolean trapped) {

        private Refused refused(String notice) {
            return new Refused(form, seal, List.of(), notice);
        }

        /** The form gets a new seal: sent again, it is taken. */
        private Refused without(State state) {
            var notice = state == State.EXPIRED
                    ? "This page was open for very long, so your reply was not sent yet. What you wrote is in the form below:"
                            + " check it, and send it again."
                    : "Your reply was not sent yet, for a part of its form was missing. What you wrote is in the form below:"
                            + " check it, and send it again.";
            return new Refused(form, null, List.of(), notice);
        }
    }
}
