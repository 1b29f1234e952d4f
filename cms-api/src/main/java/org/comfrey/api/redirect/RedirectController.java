package org.comfrey.api.redirect;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.address.Href;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.redirect.Redirecting;
import org.comfrey.model.redirect.Redirects;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Redirects. */
@Tag(
        name = "Redirects",
        description =
                "Addresses that lead to others: by hand, or because what was there moved. A page that is at such an"
                        + " address goes before the redirect.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/redirects", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RedirectController implements ShowsCurrent {

    private static final String MANAGE = "hasAuthority('redirects:manage')";

    private final Redirects redirects;
    private final Redirecting redirecting;
    private final RedirectImport imports;
    private final SiteAddress site;
    private final MergePatch patches;
    private final RedirectMapper mapper;

    @Operation(summary = "List redirects", description = "The newest first.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<RedirectView>> list(
            @Parameter(description = "How their paths begin. At most 500 characters.", example = "/articles/")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            Slice slice) {
        if (from != null && from.length() > SitePath.LONGEST) {
            throw new InvalidInput("/from", "A path has at most " + SitePath.LONGEST + " characters.");
        }
        return Answers.page(redirects.list(from, slice), mapper::view);
    }

    /** There is one redirect of a path at most, so that a repeated call finds it and needs no key. */
    @Operation(
            summary = "Set a redirect",
            description =
                    "From a path where no page is, to a path of this site or a web address; never in a circle. One that is"
                            + " there because something moved gives way. A query in the address that is asked for goes"
                            + " along, unless the new address has one.")
    @ApiResponse(responseCode = "201", description = "It leads there from now on.", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<RedirectView> create(@RequestBody RedirectRequest request) {
        var problems = new Problems();
        var typed = requireNonNullElse(request.from(), "");
        var from = problems.parse("/from", () -> new SitePath(typed));
        problems.throwIfAny();
        var redirect = redirecting.set(
                requireNonNull(from),
                site.asPath(requireNonNullElse(request.to(), "")),
                requireNonNullElse(request.permanent(), true));
        return Answers.created("/redirects", redirect, mapper::view);
    }

    @Operation(
            summary = "Set the redirects of a file",
            description =
                    "A table of comma-separated values: from, to, and as a third column, which may be missing, whether for good:"
                            + " true or false, or 301 or 302. Semicolons and tabs separate as well, and a first line"
                            + " may name the columns. Each line is a redirect by itself: the answer names those that"
                            + " cannot be, and the others are set. What is there already stays, so that the same file"
                            + " may be sent again. At most 5,000 lines.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = RedirectFile.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "from,to,permanent\r\n/old-page,/articles/new-page,true")))
    @PostMapping(path = "/import", consumes = RedirectFile.MEDIA_TYPE)
    @PreAuthorize(MANAGE)
    ImportView importFile(
            @RequestBody(required = false) byte @Nullable [] file,
            @Parameter(description = "Only say what would become of the lines, each by itself.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        return imports.run(RedirectFile.read(file), dryRun);
    }

    @Operation(
            summary = "Look up where an address leads",
            description = "Where a reader comes out who asks for it now, through however many redirects that is.")
    @GetMapping("/lookup")
    @PreAuthorize(MANAGE)
    DestinationView lookUp(
            @Parameter(
                            required = true,
                            description = "A path of this site, or an address that names this site.",
                            example = "/old-page",
                            schema = @Schema(maxLength = Href.LONGEST))
                    @RequestParam(defaultValue = "")
                    String address) {
        var path = site.asPath(address.strip());
        try {
            // What is behind the path goes along, and changes nothing about where it leads.
            var asked = new SitePath(path.split("[?#]", 2)[0]);
            return mapper.view(asked, redirecting.destination(asked));
        } catch (IllegalArgumentException noPath) {
            throw new InvalidInput("/address", String.valueOf(noPath.getMessage()));
        }
    }

    @Operation(summary = "Read a redirect")
    @GetMapping("/{id}")
    @PreAuthorize(MANAGE)
    ResponseEntity<RedirectView> show(@PathVariable String id) {
        return Answers.one(redirects.require(id), mapper::view);
    }

    @Operation(summary = "Change where a redirect leads", description = "A JSON merge patch (RFC 7396).")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = RedirectPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RedirectPatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(MANAGE)
    ResponseEntity<RedirectView> change(@PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var redirect = redirects.require(id);
        redirect.requireVersion("redirect", ifMatch.version());
        var wanted = patches.apply(mapper.view(redirect), patch, RedirectPatch.class);
        var problems = new Problems();
        problems.require(wanted.permanent() != null, "/permanent", "This is true or false.");
        problems.throwIfAny();
        var changed = redirecting.change(
                id,
                ifMatch.version(),
                site.asPath(requireNonNullElse(wanted.to(), "")),
                requireNonNull(wanted.permanent()));
        return Answers.one(changed, mapper::view);
    }

    @Operation(summary = "Remove a redirect", description = "Its address answers that nothing is there.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(MANAGE)
    void remove(@PathVariable String id, IfMatch ifMatch) {
        redirecting.remove(id, ifMatch.version());
    }

    @Override
    public Object current(String id) {
        return mapper.view(redirects.require(id));
    }
}
