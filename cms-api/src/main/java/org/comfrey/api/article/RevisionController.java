package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.PageView;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.RevisionSummary;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of an article. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RevisionController {

    private final Articles articles;
    private final Revisions revisions;
    private final ArticleMapper mapper;

    @Operation(summary = "List the revisions of an article", description = "The newest first, without their content.")
    @GetMapping
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<RevisionSummary>> list(@PathVariable String id, Slice slice) {
        return Answers.page(revisions.history(articles.require(id), slice), Function.identity());
    }

    @Operation(summary = "Read a revision", description = "It never changes, so its id is its entity tag.")
    @GetMapping("/{revision}")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<RevisionView> show(@PathVariable String id, @PathVariable String revision) {
        var found = revisions.find(id, revision).orElseThrow(() -> new NotFound("revision"));
        return ResponseEntity.ok().eTag("\"" + found.id() + "\"").body(mapper.revision(found));
    }
}
