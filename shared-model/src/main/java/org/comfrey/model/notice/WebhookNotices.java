package org.comfrey.model.notice;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Role;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.People;
import org.comfrey.model.webhook.Webhook.DisabledBecause;
import org.comfrey.model.webhook.WebhookDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells administrators that a webhook was switched off by itself. */
@Slf4j
@Component
@RequiredArgsConstructor
class WebhookNotices {

    private static final int MOST_ADMINISTRATORS = 100;

    private final Outbox outbox;
    private final People people;

    @EventListener
    void disabled(WebhookDisabled disabled) {
        var webhook = disabled.webhook();
        var template = webhook.disabledBecause() == DisabledBecause.GONE ? "webhook-gone" : "webhook-failing";
        try {
            people.active(Role.ADMIN, MOST_ADMINISTRATORS)
                    .forEach(admin -> outbox.queue(new MailMessage(
                            admin.email(),
                            template,
                            Locale.ENGLISH,
                            Map.of("name", admin.name(), "webhook", webhook.name(), "link", "/admin/webhooks"),
                            String.join(":", template, webhook.id(), Long.toString(webhook.version()), admin.id()))));
        } catch (DataAccessException unreachable) {
            // The screen of webhooks shows it as well.
            log.warn("Nobody was told that webhook {} was switched off: {}", webhook.id(), unreachable.getMessage());
        }
    }
}
