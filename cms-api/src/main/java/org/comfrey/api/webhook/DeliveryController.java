package org.comfrey.api.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.store.Slice;
import org.comfrey.model.webhook.Deliveries;
import org.comfrey.model.webhook.Delivery;
import org.comfrey.model.webhook.DeliveryState;
import org.comfrey.model.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What webhooks were told. */
@Tag(name = "Webhooks")
@RestController
@RequestMapping(path = AdminApi.BASE + "/webhooks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class DeliveryController {

    private static final String MANAGE = WebhookController.MANAGE;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Messages messages;
    private final WebhookMapper mapper;

    @Operation(
            summary = "List what a webhook was told",
            description = "The newest first, for 30 days, without what was sent.")
    @GetMapping("/deliveries")
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<DeliveryView>> list(
            @PathVariable String id,
            @Parameter(description = "Only those in this state.") @RequestParam(required = false) @Nullable
                    DeliveryState state,
            Slice slice) {
        webhooks.require(id);
        return Answers.page(deliveries.list(id, state, slice), delivery -> mapper.view(delivery, null));
    }

    @Operation(summary = "Read what a webhook was told", description = "With what is sent and what became of each try.")
    @GetMapping("/deliveries/{delivery}")
    @PreAuthorize(MANAGE)
    ResponseEntity<DeliveryView> show(@PathVariable String id, @PathVariable String delivery) {
        webhooks.require(id);
        return Answers.one(deliveries.require(id, delivery), this::whole);
    }

    @Operation(
            summary = "Tell a webhook once more",
            description =
                    "Soon, and with the same event id, by which a receiver knows a repetition. Also what arrived.")
    @Refusal(status = 409, when = "The webhook is switched off.")
    @PostMapping("/deliveries/{delivery}/redeliver")
    @PreAuthorize(MANAGE)
    ResponseEntity<DeliveryView> redeliver(@PathVariable String id, @PathVariable String delivery, IfMatch ifMatch) {
        return Answers.one(deliveries.redeliver(webhooks.require(id), delivery, ifMatch.version()), this::whole);
    }

    @Operation(
            summary = "Try a webhook",
            description = "Sends a webhook.test soon. Read the delivery to see what became of it.")
    @ApiResponse(responseCode = "202", description = "It is queued.", useReturnTypeSchema = true)
    @Refusal(status = 409, when = "The webhook is switched off.")
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(MANAGE)
    DeliveryView test(@PathVariable String id) {
        return whole(deliveries.test(webhooks.require(id)));
    }

    private DeliveryView whole(Delivery delivery) {
        return mapper.view(delivery, messages.payload(delivery));
    }
}
