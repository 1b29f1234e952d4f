package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.remark.Remarking;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What brings an article through review to its readers, and away again. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class TransitionController implements ShowsCurrent {

    private static final String OWN_OR_ANY = "hasAnyAuthority('articles:write', 'articles:edit-any')";

    private final Articles articles;
    private final Editing editing;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Remarking remarking;
    private final ArticleMapper mapper;

    @Operation(summary = "Ask for a medical review")
    @PostMapping("/submit")
    @PreAuthorize(OWN_OR_ANY)
    ResponseEntity<ArticleView> submit(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(editing.submit(actor, id, ifMatch.version()));
    }

    @Operation(
            summary = "Sign off a revision medically",
            description = "For reviewers with credentials, and for nobody who wrote a part of it.")
    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('articles:sign-off')")
    ResponseEntity<ArticleView> approve(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody ApprovalRequest request) {
        var revision = request.revision();
        if (revision == null) {
            throw new InvalidInput("/revision", "Say which revision you have read: it is the article's head.revision.");
        }
        return answer(
                reviewing.approve(actor, id, ifMatch.version(), revision, request.nextReviewDue(), request.note()));
    }

    @Operation(
            summary = "Send it back from review",
            description =
                    "With comments on single places, which become review comments. An approval, where there is one,"
                            + " is void, and what was scheduled by it is dropped.")
    @PostMapping(path = "/request-changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('articles:request-changes')")
    ResponseEntity<ArticleView> requestChanges(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody ChangesRequest request) {
        var note = request.note() == null ? "" : request.note();
        return answer(remarking.requestChanges(actor, id, ifMatch.version(), note, request.remarks()));
    }

    @Operation(
            summary = "Let readers see the current revision",
            description =
                    "Needs a sign-off of exactly this revision, unless the site's settings say otherwise. Refused when"
                            + " the checklist blocks.")
    @PostMapping("/publish")
    @PreAuthorize("hasAuthority('articles:publish')")
    ResponseEntity<ArticleView> publish(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(publishing.publish(actor, id, ifMatch.version()));
    }

    @Operation(summary = "Take down what is live, and drop what is scheduled")
    @PostMapping("/withdraw")
    @PreAuthorize("hasAuthority('articles:publish')")
    ResponseEntity<ArticleView> withdraw(@PathVariable String id, IfMatch ifMatch) {
        return answer(publishing.withdraw(id, ifMatch.version()));
    }

    @Operation(summary = "Put it away, to keep")
    @PostMapping("/archive")
    @PreAuthorize(OWN_OR_ANY)
    ResponseEntity<ArticleView> archive(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(editing.archive(actor, id, ifMatch.version()));
    }

    @Operation(summary = "Take it back from the archive or the trash")
    @PostMapping("/restore")
    @PreAuthorize(OWN_OR_ANY)
    ResponseEntity<ArticleView> restore(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(editing.restore(actor, id, ifMatch.version()));
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }

    private ResponseEntity<ArticleView> answer(Article article) {
        return Answers.one(article, mapper::view);
    }
}
