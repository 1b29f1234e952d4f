package org.comfrey.model.webhook;

/**
 * A webhook was switched off by itself.
 *
 * @param webhook as it is now
 */
public record WebhookDisabled(Webhook webhook) {}
