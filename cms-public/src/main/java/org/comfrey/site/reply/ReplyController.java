package org.comfrey.site.reply;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.comment.CommentsClosed;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.publication.Publication;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.reply.ReplySections.Refused;
import org.comfrey.site.web.SameSite;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
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
    private final UnsentReplies unsent;

    @PostMapping(path = "/articles/{slug}/comments", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> leave(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String website,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String parent,
            HttpServletRequest request) {
        var form = new ReplyForm(name, email, website, body, parent);
        try {
            return leave(slug, form, request);
        } catch (DataAccessException | MongoException away) {
            log.warn("A reply could not be stored: {}", away.getMessage());
            return unsent.page(slug, form);
        }
    }

    private ResponseEntity<byte[]> leave(String slug, ReplyForm form, HttpServletRequest request) {
        var publication = articles.live(slug);
        if (!SameSite.isFromOwnPage(request)) {
            return refused(
                    HttpStatus.FORBIDDEN,
                    publication,
                    new Refused(
                            form,
                            List.of(),
                            "This did not come from our own page, so it was not sent. Check it, and send it again."));
        }
        return leave(publication, form);
    }

    private ResponseEntity<byte[]> leave(Publication publication, ReplyForm form) {
        try {
            var comment = replying.leave(publication, form);
            var own = "/articles/" + publication.content().slug() + "?reply=" + writers.linkTo(comment) + "#reply-"
                    + comment.id();
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(own))
                    .cacheControl(CacheControl.noStore())
                    .build();
        } catch (InvalidInput invalid) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, publication, new Refused(form, invalid.problems(), null));
        } catch (CommentsClosed closed) {
            return refused(HttpStatus.CONFLICT, publication, new Refused(form, List.of(), closed.getMessage()));
        }
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Publication publication, Refused refused) {
        return articles.withError(status, publication, sections.refused(publication, refused));
    }
}
