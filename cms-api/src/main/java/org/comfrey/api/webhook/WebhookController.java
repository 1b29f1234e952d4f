package org.comfrey.api.webhook;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.store.Slice;
import org.comfrey.model.webhook.EventType;
import org.comfrey.model.webhook.MadeBefore;
import org.comfrey.model.webhook.WebhookForm;
import org.comfrey.model.webhook.Webhooks;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Webhooks. */
@Tag(
        name = "Webhooks",
        description = "Other systems that are told of what readers see, by signed messages as Standard Webhooks 1.0 has"
                + " them (https://www.standardwebhooks.com). For administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class WebhookController implements ShowsCurrent {

    static final String MANAGE = "hasAuthority('webhooks:manage')";

    private final Webhooks webhooks;
    private final Targets targets;
    private final MergePatch patches;
    private final WebhookMapper mapper;

    @Operation(summary = "List webhooks", description = "The newest first. No secrets.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<WebhookView>> list(Slice slice) {
        return Answers.page(webhooks.list(slice), mapper::view);
    }

    @Operation(
            summary = "Make a webhook",
            description =
                    "Its secret is in this answer and in no other. A repetition with the same Idempotency-Key makes"
                            + " no second one and is answered with 409, for the secret cannot be shown again. The address has to"
                            + " be public, unless the server is set otherwise.")
    @ApiResponse(responseCode = "201", description = "The webhook, with its secret.", useReturnTypeSchema = true)
    @Refusal(status = 409, when = "A webhook was made with this Idempotency-Key, or there are 50 of them.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<MadeWebhookView> create(Actor actor, CreationKey key, @RequestBody WebhookRequest request) {
        var form = form(request.name(), request.url(), request.events(), requireNonNullElse(request.enabled(), true));
        try {
            var made = webhooks.make(actor, form, key.value());
            return ResponseEntity.created(
                            Answers.location("/webhooks", made.webhook().id()))
                    .eTag("\"" + made.webhook().version() + "\"")
                    .body(new MadeWebhookView(mapper.view(made.webhook()), made.secret()));
        } catch (MadeBefore before) {
            var refused = new RequestRefused(ProblemType.CREATED_BEFORE, String.valueOf(before.getMessage()));
            refused.initCause(before);
            throw refused;
        }
    }

    @Operation(summary = "Read a webhook", description = "Without its secret.")
    @GetMapping("/{id}")
    @PreAuthorize(MANAGE)
    ResponseEntity<WebhookView> show(@PathVariable String id) {
        return Answers.one(webhooks.require(id), mapper::view);
    }

    @Operation(
            summary = "Change a webhook",
            description =
                    "A JSON merge patch (RFC 7396). While it is switched off, what waits for it is kept, and nothing"
                            + " new is queued.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = WebhookPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = WebhookPatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize(MANAGE)
    ResponseEntity<WebhookView> change(@PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var webhook = webhooks.require(id);
        webhook.requireVersion("webhook", ifMatch.version());
        var wanted = patches.apply(mapper.view(webhook), patch, WebhookPatch.class);
        if (wanted.enabled() == null) {
            throw new InvalidInput("/enabled", "This is true or false.");
        }
        var form = form(wanted.name(), wanted.url(), wanted.events(), wanted.enabled());
        return Answers.one(webhooks.change(id, ifMatch.version(), form), mapper::view);
    }

    @Operation(
            summary = "Give a webhook a new secret",
            description = "It is in this answer and in no other. For 24 hours, messages bear the signatures of both.")
    @ApiResponse(responseCode = "200", description = "The webhook, with its new secret.", useReturnTypeSchema = true)
    @PostMapping("/{id}/secret")
    @PreAuthorize(MANAGE)
    ResponseEntity<MadeWebhookView> renewSecret(@PathVariable String id, IfMatch ifMatch) {
        var made = webhooks.renewSecret(id, ifMatch.version());
        return Answers.one(made.webhook(), webhook -> new MadeWebhookView(mapper.view(webhook), made.secret()));
    }

    @Operation(
            summary = "Remove a webhook",
            description = "With all that it was told, and without what it was still to be told.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(MANAGE)
    void remove(@PathVariable String id, IfMatch ifMatch) {
        webhooks.remove(id, ifMatch.version());
    }

    @Override
    public Object current(String id) {
        return mapper.view(webhooks.require(id));
    }

    /** @throws InvalidInput with everything that is wrong */
    private WebhookForm form(
            @Nullable String name, @Nullable String url, @Nullable List<String> events, boolean enabled) {
        var problems = new Problems();
        var types = types(events, problems);
        var address = requireNonNullElse(url, "");
        problems.parse("", () -> {
            targets.require(address);
            return address;
        });
        // Where a type is not known, that is the only thing to say of the events.
        var form = problems.parse(
                "",
                () -> new WebhookForm(
                        requireNonNullElse(name, ""),
                        address,
                        types.isEmpty() && events != null && !events.isEmpty()
                                ? EnumSet.of(EventType.ARTICLE_PUBLISHED)
                                : types,
                        enabled));
        problems.throwIfAny();
        return requireNonNull(form);
    }

    private static Set<EventType> types(@Nullable List<String> events, Problems problems) {
        var types = EnumSet.noneOf(EventType.class);
        var named = events == null ? List.<String>of() : events;
        for (int i = 0; i < named.size(); i++) {
            var type = EventType.choosable(named.get(i));
            problems.require(
                    type.isPresent(),
                    "/events/" + i,
                    "There is no such event. The description of \"events\" lists those that there are.");
            type.ifPresent(types::add);
        }
        return types;
    }
}
