package org.comfrey.model.webhook;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Has the webhooks told of what happened. */
@Component
@RequiredArgsConstructor
public class Announcing {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    /** Whether any webhook is to be told of this now. */
    public boolean isWanted(EventType type) {
        return !webhooks.wishingFor(type).isEmpty();
    }

    /**
     * Puts a delivery into the store for each webhook that is to be told, to be carried out soon. May be repeated: of one
     * event there is one delivery to each webhook.
     */
    public void announce(Announcement announcement) {
        webhooks.wishingFor(announcement.type()).forEach(webhook -> deliveries.queue(webhook, announcement));
    }
}
