package org.comfrey.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comfrey.model.webhook.Delivery;
import org.comfrey.model.webhook.DeliveryState;
import org.comfrey.model.webhook.EventType;
import org.comfrey.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface WebhookMapper {

    WebhookView view(Webhook webhook);

    @Mapping(target = "nextAttemptAt", source = "delivery")
    DeliveryView view(Delivery delivery, @Nullable String payload);

    /** Always in the same order. */
    default List<String> codes(Set<EventType> types) {
        return types.stream().sorted().map(EventType::code).toList();
    }

    default String code(EventType type) {
        return type.code();
    }

    default @Nullable Instant nextAttempt(Delivery delivery) {
        return delivery.state() == DeliveryState.WAITING ? delivery.dueAt() : null;
    }
}
