package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.HistoryFilter;
import org.comfrey.model.article.RevisionSummary;
import org.comfrey.model.article.Revisions;
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

/** The history of an article. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RevisionController implements ShowsCurrent {

    private final Articles articles;
    private final Revisions revisions;
    private final Editing editing;
    private final Merging merging;
    private final ArticleMapper mapper;

    @Operation(
            summary = "List the revisions of an article",
            description = "The newest first, without their content. Filters narrow each other.")
    @GetMapping("/revisions")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<RevisionSummary>> list(
            @PathVariable String id,
            @Parameter(description = "The id of whoever saved them.") @RequestParam(required = false) @Nullable
                    String by,
            @Parameter(description = "Only those that somebody gave a note.") @RequestParam(defaultValue = "false")
                    boolean named,
            Slice slice) {
        var filter = new HistoryFilter(by, named);
        return Answers.page(revisions.history(articles.require(id), filter, slice), Function.identity());
    }

    @Operation(summary = "Read a revision", description = "It never changes, so its id is its entity tag.")
    @GetMapping("/revisions/{revision}")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<RevisionView> show(@PathVariable String id, @PathVariable String revision) {
        var found = revisions.require(id, revision);
        return ResponseEntity.ok().eTag("\"" + found.id() + "\"").body(mapper.revision(found));
    }

    @Operation(
            summary = "Restore a revision",
            description = "Saves what it said as a new revision, so that nothing is lost. The slug stays as it is.")
    @PostMapping(path = "/revisions/{revision}/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyAuthority('articles:write', 'articles:edit-any')")
    ResponseEntity<ArticleView> restore(
            Actor actor,
            @PathVariable String id,
            @PathVariable String revision,
            IfMatch ifMatch,
            @RequestBody(required = false) @Nullable RestoreRequest request) {
        var note = request == null ? null : request.note();
        return Answers.one(editing.revert(actor, id, ifMatch.version(), revision, note), mapper::view);
    }

    @Operation(
            summary = "Compare two revisions",
            description =
                    "Blocks are brought together by their id or, without one, by likeness; words inside a block and facts"
                            + " field by field.")
    @GetMapping("/diff")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<DifferencesView> diff(
            @PathVariable String id,
            @Parameter(description = "The id of a revision; the one that \"to\" was made from when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "The id of a revision; the head of the article when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        var later =
                revisions.require(id, to == null ? articles.require(id).head().revision() : to);
        var parent = later.parent() == null ? later.id() : later.parent();
        var earlier = revisions.require(id, from == null ? parent : from);
        var differences = merging.differences(earlier.content(), later.content());
        return ResponseEntity.ok(new DifferencesView(
                mapper.summary(earlier), mapper.summary(later), differences.fields(), differences.blocks()));
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }
}
