package org.comfrey.api.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.PageView;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.access.Actor;
import org.comfrey.model.preview.Previewing;
import org.comfrey.model.store.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to previews, and the preview beside the text. */
@Tag(name = "Previews", description = "Links by which people without an account see a text before it is published.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class PreviewController {

    private static final String READ = "hasAuthority('articles:read')";
    private static final String WRITE = "hasAnyAuthority('articles:write', 'articles:edit-any')";

    private final Previewing previewing;
    private final SiteAddress address;
    private final PreviewMapper mapper;

    @Operation(
            summary = "List the links to an article's preview",
            description =
                    "Those that work, the oldest first. There are at most 20. For those who can edit the article, and for those"
                            + " who review.")
    @GetMapping("/previews")
    @PreAuthorize(READ)
    ResponseEntity<PageView<PreviewLinkView>> list(Actor actor, @PathVariable String id, Slice slice) {
        return Answers.page(previewing.list(actor, id, slice), this::view);
    }

    @Operation(
            summary = "Make a link to an article's preview",
            description = "It shows the working copy as its page will be, follows each save, and works for 1 hour to 30"
                    + " days. An article has at most 20 links.")
    @ApiResponse(responseCode = "201", description = "The link.", useReturnTypeSchema = true)
    @Refusal(status = 409, when = "The article is archived or in the trash, or has as many links as it can have.")
    @PostMapping(path = "/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    ResponseEntity<PreviewLinkView> create(
            Actor actor, @PathVariable String id, CreationKey key, @RequestBody PreviewRequest request) {
        var life = request.hours() == null ? Previewing.USUAL_LIFE : Duration.ofHours(request.hours());
        var view = view(previewing.create(actor, id, life, key.value()));
        return ResponseEntity.created(URI.create(view.url())).body(view);
    }

    @Operation(summary = "Revoke a link to a preview", description = "At once and for good.")
    @DeleteMapping("/previews/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(WRITE)
    void revoke(Actor actor, @PathVariable String id, @PathVariable String link) {
        previewing.revoke(actor, id, link);
    }

    @Operation(
            summary = "Show an article's preview to oneself",
            description =
                    "Answers with a link of one's own, which is in no list and works for an hour. Asked for again, it"
                            + " stays the same until half of that is over. Pages at the reading site's own address may show it in"
                            + " a frame. For those who can edit the article, and for those who review.")
    @PutMapping("/preview")
    @PreAuthorize(READ)
    // To look at what one may read anyway changes nothing that others see.
    @Unaudited
    PreviewLinkView showToOneself(Actor actor, @PathVariable String id) {
        return view(previewing.showTo(actor, id));
    }

    private PreviewLinkView view(Previewing.Shown shown) {
        return mapper.view(shown.link(), address.of(shown.path()));
    }
}
