package org.comfrey.api.webhook;

import java.util.LinkedHashMap;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.webhook.Announcement;
import org.comfrey.model.webhook.Delivery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook is told, in JSON, in the shape that Standard Webhooks proposes. */
@Component
@RequiredArgsConstructor
class Messages {

    private final SiteAddress site;
    private final JsonMapper json = JsonMapper.builder().build();

    /** The same text each time, for it is signed. */
    String payload(Delivery delivery) {
        var data = new LinkedHashMap<>(delivery.data());
        data.computeIfPresent(Announcement.URL, (_, path) -> site.of(path));
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", delivery.type().code());
        payload.put("timestamp", delivery.occurredAt().toString());
        payload.put("data", data);
        return json.writeValueAsString(payload);
    }
}
