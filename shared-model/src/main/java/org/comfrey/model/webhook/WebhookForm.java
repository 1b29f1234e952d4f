package org.comfrey.model.webhook;

import java.util.Set;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;

/**
 * What administrators say of a webhook.
 *
 * @param name what it is for, 1 to {@value Webhook#LONGEST_NAME} characters
 * @param url where it is told; whether that is an address to send to is not decided here
 * @param events what it is told of, at least one
 * @param enabled whether it is told anything now
 */
public record WebhookForm(String name, String url, Set<EventType> events, boolean enabled) {

    /** @throws InvalidInput with everything that is wrong */
    public WebhookForm {
        events = Set.copyOf(events);
        var problems = new Problems();
        problems.require(
                Text.isVisible(name) && name.length() <= Webhook.LONGEST_NAME && Text.isPrintable(name),
                "/name",
                "Say what the webhook is for, in 1 to " + Webhook.LONGEST_NAME + " characters.");
        problems.require(!events.isEmpty(), "/events", "Choose at least one event.");
        problems.throwIfAny();
    }
}
