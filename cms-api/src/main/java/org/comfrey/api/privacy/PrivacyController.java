package org.comfrey.api.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.privacy.Dossier;
import org.comfrey.model.privacy.Dossiers;
import org.comfrey.model.privacy.Erasing;
import org.comfrey.model.privacy.Erasures;
import org.comfrey.model.privacy.Replaying;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exporting and erasing everything of one person. */
@Tag(
        name = "Privacy",
        description =
                "What is stored about one e-mail address: found, exported, and erased with a proof that stays. For"
                        + " administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/privacy", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class PrivacyController {

    private static final String MANAGE = "hasAuthority('privacy:manage')";

    private final Dossiers dossiers;
    private final Exports exports;
    private final Erasing erasing;
    private final Erasures erasures;
    private final Replaying replaying;
    private final PrivacyMapper mapper;

    @Operation(
            summary = "Find what is stored about an address",
            description =
                    "In numbers. Nothing is changed; that somebody asked is in the audit log, without the address.")
    @PostMapping(path = "/searches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    FoundView search(@RequestBody AddressRequest request) {
        return found(dossiers.of(request.address()));
    }

    @Operation(
            summary = "Export what is stored about an address",
            description = "All of it, as a download: replies in every state with what they said before, messages in the"
                    + " outbox, lists that name it, an account. The hashes by which it is found are not among it: they say"
                    + " nothing more.")
    @PostMapping(path = "/exports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<ExportView> export(@RequestBody AddressRequest request) {
        var email = request.address();
        return download("personal-data.json").body(exports.of(email, dossiers.of(email)));
    }

    @Operation(
            summary = "Erase everything of an address",
            description =
                    "The replies that came until now lose name, address, website, earlier wordings, reasons and all"
                            + " hashes, on readers' pages at once; messages to the address leave the outbox, and the address leaves"
                            + " the lists in the settings. An account with it stays, with its mail. With many replies the answer"
                            + " comes before the work is done: doneAt says when it is. A later reply is a new one.")
    @ApiResponse(
            responseCode = "201",
            description = "It is ordered, and stays as the proof.",
            useReturnTypeSchema = true)
    @PostMapping(path = "/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<ErasureView> erase(Actor actor, CreationKey key, @RequestBody ErasureRequest request) {
        var erasure = erasing.order(actor, request.address(), request.removesTexts(), key.value());
        return Answers.created("/privacy/erasures", erasure, mapper::view);
    }

    @Operation(summary = "List erasures", description = "The newest first. They stay for good, and name nobody.")
    @GetMapping("/erasures")
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<ErasureView>> list(Slice slice) {
        return Answers.page(erasures.list(slice), mapper::line);
    }

    @Operation(summary = "Read an erasure", description = "With the ids of the replies that it changed.")
    @GetMapping("/erasures/{id}")
    @PreAuthorize(MANAGE)
    ResponseEntity<ErasureView> show(@PathVariable String id) {
        return Answers.one(erasures.require(id), mapper::view);
    }

    @Operation(
            summary = "Download all erasures",
            description = "To be kept outside of the backups: a backup that is restored does not know those that came"
                    + " after it.")
    @GetMapping("/erasure-list")
    @PreAuthorize(MANAGE)
    ResponseEntity<ErasureListView> download() {
        var entries = replaying.list().stream()
                .map(erasure -> mapper.entry(erasure, replaying.sealOf(erasure)))
                .toList();
        return download("erasures.json").body(new ErasureListView(entries));
    }

    @Operation(
            summary = "Erase again what a backup has brought back",
            description =
                    "All erasures that are stored, and those of a downloaded list, are carried out once more. Each"
                            + " process does so with those that are stored when it starts, and every hour, but for the lists in the"
                            + " settings.")
    @PostMapping(path = "/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ReplayedView replay(@RequestBody ReplayRequest request) {
        return mapper.view(replaying.replay(request.sealed()));
    }

    private FoundView found(Dossier dossier) {
        var replies = dossier.replies();
        return new FoundView(
                replies.size(),
                (int) replies.stream().filter(Comment::isApproved).count(),
                replies.isEmpty() ? null : replies.getFirst().createdAt(),
                replies.isEmpty() ? null : replies.getLast().createdAt(),
                dossier.messages().size(),
                dossier.lists(),
                account(dossier),
                dossier.erasures().stream().map(mapper::line).toList());
    }

    private static @Nullable String account(Dossier dossier) {
        return dossier.account().map(person -> person.id()).orElse(null);
    }

    private static ResponseEntity.BodyBuilder download(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
