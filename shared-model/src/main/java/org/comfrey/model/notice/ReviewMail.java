package org.comfrey.model.notice;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.article.Reminder;
import org.comfrey.model.article.Reminders;
import org.comfrey.model.article.ReviewState;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.springframework.stereotype.Component;

/** Puts reminders of reviews into the outbox. */
@Component
@RequiredArgsConstructor
public class ReviewMail {

    private final Reminders reminders;
    private final Outbox outbox;

    /**
     * Reminds of each review that is due or overdue, once. May be repeated, and done by several processes at a time.
     *
     * @return how many reminders were handed out
     */
    public int send() {
        return reminders.handOut(reminder -> outbox.queue(message(reminder)));
    }

    private static MailMessage message(Reminder reminder) {
        var template = reminder.state() == ReviewState.OVERDUE ? "review-overdue" : "review-due";
        return new MailMessage(
                reminder.to().email(),
                template,
                Locale.ENGLISH,
                Map.of(
                        "name", reminder.to().name(),
                        "title", reminder.title(),
                        "due", reminder.due(),
                        "link", Notices.editing(reminder.article())),
                reminder.key());
    }
}
