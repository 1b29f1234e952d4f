package org.comfrey.api.remark;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.remark.NewRemark;
import org.comfrey.model.remark.Remark;
import org.comfrey.model.remark.Remarking;
import org.comfrey.model.remark.Remarks;
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

/** What people say to each other about a revision. */
@Tag(
        name = "Review comments",
        description =
                "Comments on places in a revision, for the desk only. Each keeps the words that it is about, so that"
                        + " it can be read when they are gone.")
@RestController
@RequestMapping(
        path = AdminApi.BASE + "/articles/{article}/review-comments",
        produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RemarkController {

    private static final String READ = "hasAuthority('articles:read')";
    private static final String WRITE = "hasAuthority('review-comments:write')";

    private final Remarks remarks;
    private final Remarking remarking;
    private final Articles articles;
    private final RemarkMapper mapper;

    @Operation(summary = "List the review comments on an article", description = "The oldest first.")
    @GetMapping
    @PreAuthorize(READ)
    ResponseEntity<PageView<RemarkView>> list(
            @PathVariable String article,
            @Parameter(description = "Only those that still have to be dealt with, or only those that have not.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean open,
            Slice slice) {
        var found = articles.require(article);
        return Answers.page(remarks.list(found.id(), open, slice), viewIn(found));
    }

    @Operation(
            summary = "Comment on an article",
            description = "On a block, on another place, or on the article as a whole.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<RemarkView> create(
            Actor actor, @PathVariable String article, CreationKey key, @RequestBody RemarkRequest request) {
        var found = articles.require(article);
        var wanted = new NewRemark(request.block(), request.pointer(), requireNonNullElse(request.text(), ""));
        var made = remarking.remark(actor, found.id(), request.revision(), wanted, key.value());
        return Answers.created("/articles/" + found.id() + "/review-comments", made, viewIn(found));
    }

    @Operation(summary = "Read a review comment")
    @GetMapping("/{comment}")
    @PreAuthorize(READ)
    ResponseEntity<RemarkView> show(@PathVariable String article, @PathVariable String comment) {
        var found = articles.require(article);
        return Answers.one(remarks.require(found.id(), comment), viewIn(found));
    }

    @Operation(summary = "Answer a review comment", description = "At most 100 answers.")
    @PostMapping(path = "/{comment}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<RemarkView> answer(
            Actor actor,
            @PathVariable String article,
            @PathVariable String comment,
            IfMatch ifMatch,
            @RequestBody AnswerRequest request) {
        var text = requireNonNullElse(request.text(), "");
        return changed(article, remarking.answer(actor, article, comment, ifMatch.version(), text));
    }

    @Operation(summary = "Say that a review comment is dealt with")
    @PostMapping("/{comment}/resolve")
    @PreAuthorize(WRITE)
    ResponseEntity<RemarkView> resolve(
            Actor actor, @PathVariable String article, @PathVariable String comment, IfMatch ifMatch) {
        return changed(article, remarking.resolve(actor, article, comment, ifMatch.version()));
    }

    @Operation(summary = "Take a review comment up again")
    @PostMapping("/{comment}/reopen")
    @PreAuthorize(WRITE)
    ResponseEntity<RemarkView> reopen(@PathVariable String article, @PathVariable String comment, IfMatch ifMatch) {
        return changed(article, remarking.reopen(article, comment, ifMatch.version()));
    }

    private ResponseEntity<RemarkView> changed(String article, Remark remark) {
        return Answers.one(remark, viewIn(articles.require(article)));
    }

    private Function<Remark, RemarkView> viewIn(Article article) {
        return remark -> mapper.view(remark, remarking.placeNow(article, remark).orElse(null));
    }
}
