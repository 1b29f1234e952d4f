package org.comfrey.api.topic;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.MergeRequest;
import org.comfrey.api.web.PageView;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.Problems;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.TopicMerging;
import org.comfrey.model.topic.Topics;
import org.comfrey.model.treatment.Icd10Code;
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

/** The tree of topics. */
@Tag(name = "Topics", description = "What articles are about: conditions, body areas, therapies.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/topics", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class TopicController implements ShowsCurrent {

    private static final String READ = "hasAuthority('topics:read')";
    private static final String WRITE = "hasAuthority('topics:write')";

    private final Topics topics;
    private final Taxonomy taxonomy;
    private final TopicMerging merging;
    private final MergePatch patches;
    private final TopicMapper mapper;

    @Operation(summary = "List topics", description = "The newest first. Filters narrow each other.")
    @GetMapping
    @PreAuthorize(READ)
    ResponseEntity<PageView<TopicView>> list(
            @Parameter(description = "What kind of thing they are.") @RequestParam(required = false)
                    Topic.@Nullable Kind kind,
            @Parameter(description = "The id of the topic that they stand right below.")
                    @RequestParam(required = false)
                    @Nullable
                    String parent,
            Slice slice) {
        return Answers.page(topics.list(kind, parent, slice), mapper::view);
    }

    @Operation(summary = "Add a topic")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<TopicView> create(CreationKey key, @RequestBody TopicRequest request) {
        return Answers.created("/topics", taxonomy.add(wording(request), key.value()), mapper::view);
    }

    @Operation(
            summary = "Read a topic",
            description = "The id of one that was merged gives the one that stands for it.")
    @GetMapping("/{id}")
    @PreAuthorize(READ)
    ResponseEntity<TopicView> show(@PathVariable String id) {
        return Answers.one(topics.find(id).orElseThrow(() -> new NotFound("topic")), mapper::view);
    }

    @Operation(summary = "Change a topic", description = "A JSON merge patch (RFC 7396).")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TopicRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TopicRequest.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(WRITE)
    ResponseEntity<TopicView> change(@PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var topic = topics.require(id);
        topic.requireVersion("topic", ifMatch.version());
        var request = patches.apply(mapper.view(topic), patch, TopicRequest.class);
        return Answers.one(taxonomy.change(id, ifMatch.version(), wording(request)), mapper::view);
    }

    @Operation(
            summary = "Remove a topic",
            description = "Not while narrower topics stand below it. Articles that have it go on without it.")
    @Refusal(status = 422, when = "Narrower topics stand below it, or it is being merged.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(WRITE)
    void remove(@PathVariable String id, IfMatch ifMatch) {
        taxonomy.remove(id, ifMatch.version());
    }

    @Operation(
            summary = "Merge a topic into another",
            description =
                    "The other one gets its articles, its old addresses, its name and synonyms as synonyms, its codes, and"
                            + " the topics below it. Both have to be of one kind. Articles stay as they are, signed off or"
                            + " live. Doing it again changes nothing.")
    @ApiResponse(responseCode = "200", description = "The topic that stays.")
    @PostMapping(path = "/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<TopicView> merge(@PathVariable String id, IfMatch ifMatch, @RequestBody MergeRequest request) {
        return Answers.one(merging.merge(id, ifMatch.version(), request.target()), mapper::view);
    }

    @Override
    public Object current(String id) {
        return mapper.view(topics.require(id));
    }

    private static Taxonomy.Wording wording(TopicRequest request) {
        var problems = new Problems();
        var asked = request.slug();
        var slug = asked == null ? null : problems.parse("/slug", () -> new Slug(asked));
        var codes = new ArrayList<Icd10Code>();
        var given = request.icd10() == null ? List.<String>of() : request.icd10();
        for (int i = 0; i < given.size(); i++) {
            var code = given.get(i);
            var parsed = problems.parse("/icd10/" + i, () -> new Icd10Code(code));
            if (parsed != null) {
                codes.add(parsed);
            }
        }
        problems.require(request.kind() != null, "/kind", "A topic is a CONDITION, a BODY_AREA or a THERAPY.");
        problems.throwIfAny();
        return new Taxonomy.Wording(
                slug,
                requireNonNullElse(request.name(), ""),
                requireNonNull(request.kind()),
                request.parent(),
                requireNonNullElse(request.description(), ""),
                request.synonyms() == null ? List.of() : request.synonyms(),
                codes);
    }
}
