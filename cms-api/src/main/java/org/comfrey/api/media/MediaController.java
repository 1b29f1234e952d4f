package org.comfrey.api.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.api.web.Upload;
import org.comfrey.model.access.Actor;
import org.comfrey.model.input.Problems;
import org.comfrey.model.media.Description;
import org.comfrey.model.media.FocalPoint;
import org.comfrey.model.media.MediaFormat;
import org.comfrey.model.media.MediaItems;
import org.comfrey.model.media.MediaLibrary;
import org.comfrey.model.media.MediaUse;
import org.comfrey.model.media.MediaUses;
import org.comfrey.model.store.Slice;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pictures and documents. */
@Tag(
        name = "Media",
        description =
                "Pictures and documents. What a file is, its content says. Pictures are made anew from their pixels, so"
                        + " that nothing hidden in them stays; drawings (SVG) keep what only draws. A file has at most 20 MiB and a"
                        + " picture 50 million pixels, unless the server is set otherwise. The addresses in url are of the reading"
                        + " site, and anybody who knows one can open it.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/media", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class MediaController implements ShowsCurrent {

    private static final String READ = "hasAuthority('media:read')";
    private static final String WRITE = "hasAuthority('media:write')";
    private static final Set<String> FIELDS = Set.of("alt", "caption", "credit", "licence");

    private final MediaItems items;
    private final MediaLibrary library;
    private final MediaUses uses;
    private final MergePatch patches;
    private final MediaMapper mapper;

    @Operation(summary = "List media", description = "The last sent first.")
    @GetMapping
    @PreAuthorize(READ)
    ResponseEntity<PageView<MediaView>> list(
            @Parameter(description = "Only those of this format.") @RequestParam(required = false) @Nullable
                    MediaFormat format,
            @Parameter(
                            description =
                                    "Only those with words that begin so, in the file's name, the texts or the credit.")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            Slice slice) {
        return Answers.page(items.list(format, text, slice), mapper::view);
    }

    @Operation(summary = "Send a file")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = MediaForm.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<MediaView> create(Actor actor, CreationKey key, Upload upload) {
        var item = upload.take(FIELDS, form -> library.add(actor, file(form), described(form.fields()), key.value()));
        return Answers.created("/media", item, mapper::view);
    }

    @Operation(summary = "Read a media item")
    @GetMapping("/{id}")
    @PreAuthorize(READ)
    ResponseEntity<MediaView> show(@PathVariable String id) {
        return Answers.one(items.require(id), mapper::view);
    }

    @Operation(
            summary = "Describe a media item",
            description = "A JSON merge patch (RFC 7396). Other people's needs media:edit-any.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MediaPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = MediaPatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(WRITE)
    ResponseEntity<MediaView> change(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var item = items.require(id);
        item.requireVersion("media item", ifMatch.version());
        var wanted = patches.apply(mapper.view(item), patch, MediaPatch.class);
        return Answers.one(library.describe(actor, id, ifMatch.version(), description(wanted)), mapper::view);
    }

    @Operation(
            summary = "Put another file in its place",
            description =
                    "The id stays, and with it the picture in every article, live ones included. Addresses of the old"
                            + " file lead to the new one. Other people's needs media:edit-any.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = MediaForm.FileOnly.class)))
    @PutMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<MediaView> replace(Actor actor, @PathVariable String id, IfMatch ifMatch, Upload upload) {
        var item = upload.take(Set.of(), form -> library.replace(actor, id, ifMatch.version(), file(form)));
        return Answers.one(item, mapper::view);
    }

    @Operation(
            summary = "List the articles that show a media item",
            description =
                    "In their working copy (draft), or to readers (live), or both. The last created article first.")
    @GetMapping("/{id}/uses")
    @PreAuthorize(READ)
    ResponseEntity<PageView<MediaUse>> uses(@PathVariable String id, Slice slice) {
        return Answers.page(uses.of(items.require(id).id(), slice), use -> use);
    }

    @Operation(
            summary = "Remove a media item",
            description =
                    "Not while articles show it: the refusal lists the first of them in uses. Other people's needs"
                            + " media:edit-any.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(WRITE)
    void remove(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        library.remove(actor, id, ifMatch.version());
    }

    @Override
    public Object current(String id) {
        return mapper.view(items.require(id));
    }

    private static org.comfrey.model.media.Upload file(Upload.Form form) {
        return new org.comfrey.model.media.Upload(form.file(), form.name());
    }

    /** In a form, an empty field says nothing. */
    private static Description described(Map<String, String> fields) {
        return new Description(
                said(fields, "alt"),
                said(fields, "caption"),
                said(fields, "credit"),
                said(fields, "licence"),
                FocalPoint.middle());
    }

    private static @Nullable String said(Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static Description description(MediaPatch wanted) {
        var problems = new Problems();
        var asked = wanted.focalPoint();
        var point = asked == null ? FocalPoint.middle() : problems.parse("/focalPoint", asked::value);
        problems.throwIfAny();
        return new Description(
                wanted.alt(),
                wanted.caption(),
                wanted.credit(),
                wanted.licence(),
                point == null ? FocalPoint.middle() : point);
    }
}
