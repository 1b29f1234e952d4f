package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Preflight;
import org.comfrey.model.article.Upkeep;
import org.comfrey.model.input.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is looked at before an article goes live, and again from time to time. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class UpkeepController implements ShowsCurrent {

    private final Articles articles;
    private final Preflight preflight;
    private final Upkeep upkeep;
    private final Merging merging;
    private final ArticleMapper mapper;

    @Operation(
            summary = "Read the checklist of the current revision",
            description =
                    "Each check is BLOCKING, a WARNING or OFF by the settings of the site. The reading grade is that"
                            + " of Flesch and Kincaid, for texts in English; the hardest sentences are pointed at. Links are"
                            + " looked at by their form; nobody asks the other site.")
    @GetMapping("/checklist")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<ChecklistView> checklist(@PathVariable String id) {
        return ResponseEntity.ok(mapper.checklist(preflight.of(articles.require(id))));
    }

    @Operation(
            summary = "Check an article as it would be with a change",
            description =
                    "The checklist of what a JSON merge patch (RFC 7396) would make of it. Nothing is saved: this is for"
                            + " what somebody is still typing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ArticlePatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ArticlePatch.class))
            })
    @PostMapping(
            path = "/checklist",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize("hasAuthority('articles:read')")
    @Unaudited
    ResponseEntity<ChecklistView> checklistOf(@PathVariable String id, @RequestBody JsonNode patch) {
        var article = articles.require(id);
        var content = merging.patched(article.content(), MergePatch.requireObject(patch));
        return ResponseEntity.ok(mapper.checklist(preflight.of(article, content)));
    }

    @Operation(
            summary = "Confirm that what is live is still right",
            description =
                    "Reviewed, no change: readers see the new dates at once, and a newer draft stays as it is. For"
                            + " reviewers with credentials, and for nobody who wrote a part of it.")
    @PostMapping(path = "/review-confirmed", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('articles:sign-off')")
    ResponseEntity<ArticleView> reviewConfirmed(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody ReviewConfirmation request) {
        var revision = request.revision();
        if (revision == null) {
            throw new InvalidInput(
                    "/revision", "Say which revision you have read: it is the article's publication.live.revision.");
        }
        return Answers.one(
                upkeep.confirm(actor, id, ifMatch.version(), revision, request.nextReviewDue(), request.note()),
                mapper::view);
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }
}
