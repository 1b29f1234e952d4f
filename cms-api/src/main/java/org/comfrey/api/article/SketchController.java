package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.api.web.MergePatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.preview.Previewing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What somebody is typing, in that person's own preview. */
@Tag(name = "Previews")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SketchController {

    private final Previewing previewing;
    private final Merging merging;

    @Operation(
            summary = "Show in one's own preview what one is typing",
            description =
                    "What a JSON merge patch (RFC 7396) would make of the article, in the place of what was shown before, until"
                            + " the article is saved. Nobody else sees it, and nothing is saved.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ArticlePatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ArticlePatch.class))
            })
    @PutMapping(
            path = "/text",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize("hasAnyAuthority('articles:write', 'articles:edit-any')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited
    void sketch(Actor actor, @PathVariable String id, @RequestBody JsonNode patch) {
        var fields = MergePatch.requireObject(patch);
        previewing.sketch(actor, id, content -> merging.patched(content, fields));
    }
}
