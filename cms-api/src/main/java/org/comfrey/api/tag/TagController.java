package org.comfrey.api.tag;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.MergeRequest;
import org.comfrey.api.web.PageView;
import org.comfrey.model.article.Articles;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Slice;
import org.comfrey.model.tag.Tag;
import org.comfrey.model.tag.Tagging;
import org.comfrey.model.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tags. A tag comes into being with the first article that has it. */
@io.swagger.v3.oas.annotations.tags.Tag(
        name = "Tags",
        description =
                "Free words that articles are marked with. A tag comes into being with the first article that has it.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/tags", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class TagController implements ShowsCurrent {

    private static final String READ = "hasAuthority('topics:read')";
    private static final String WRITE = "hasAuthority('topics:write')";

    private final Tags tags;
    private final Tagging tagging;
    private final Articles articles;
    private final MergePatch patches;
    private final TagMapper mapper;

    @Operation(summary = "List tags", description = "The newest first.")
    @GetMapping
    @PreAuthorize(READ)
    ResponseEntity<PageView<TagView>> list(
            @Parameter(description = "How their names begin. At most 50 characters.", example = "self")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            Slice slice) {
        if (text != null && text.length() > ArticleContent.LONGEST_TAG) {
            throw new InvalidInput("/text", "A tag has at most " + ArticleContent.LONGEST_TAG + " characters.");
        }
        return Answers.page(tags.list(text, slice), mapper::view);
    }

    @Operation(
            summary = "Count the articles that have tags",
            description = "Wherever they are: live, drafts, put away. By the tags' ids; what is no tag is left out.")
    @GetMapping("/counts")
    @PreAuthorize(READ)
    Map<String, Integer> counts(
            @Parameter(description = "The ids of at most 100 tags, with commas between them.", explode = Explode.FALSE)
                    @RequestParam(defaultValue = "")
                    List<String> tags) {
        if (tags.size() > Slice.MOST) {
            throw new InvalidInput("/tags", "Ask for at most " + Slice.MOST + " tags at once.");
        }
        return articles.countByTag(this.tags.all(tags));
    }

    @Operation(summary = "Read a tag")
    @GetMapping("/{id}")
    @PreAuthorize(READ)
    ResponseEntity<TagView> show(@PathVariable String id) {
        return answer(tags.require(id));
    }

    @Operation(
            summary = "Rename a tag",
            description =
                    "A JSON merge patch (RFC 7396). Articles stay as they are, signed off or live, and are shown with"
                            + " the new name. What it was called before goes on to mean it.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TagPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TagPatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(WRITE)
    ResponseEntity<TagView> rename(@PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var tag = tags.require(id);
        tag.requireVersion("tag", ifMatch.version());
        var wanted = patches.apply(mapper.view(tag), patch, TagPatch.class);
        return answer(tagging.rename(id, ifMatch.version(), requireNonNullElse(wanted.name(), "")));
    }

    @Operation(
            summary = "Merge a tag into another",
            description = "Articles stay as they are, signed off or live, and are shown with the tag that stays.")
    @ApiResponse(responseCode = "200", description = "The tag that stays.")
    @PostMapping(path = "/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<TagView> merge(@PathVariable String id, IfMatch ifMatch, @RequestBody MergeRequest request) {
        return answer(tagging.merge(id, ifMatch.version(), request.target()));
    }

    @Operation(summary = "Remove a tag", description = "Not while articles have it.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    @Refusal(status = 409, when = "Articles have it.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(WRITE)
    void remove(@PathVariable String id, IfMatch ifMatch) {
        tagging.remove(id, ifMatch.version());
    }

    @Override
    public Object current(String id) {
        return mapper.view(tags.require(id));
    }

    private ResponseEntity<TagView> answer(Tag tag) {
        return Answers.one(tag, mapper::view);
    }
}
