package org.comfrey.api.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.settings.SettingsStore;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, where a mail server is set. Several processes may do so at once. */
@Slf4j
@Component
public class Delivery {

    /** How many messages one round takes, so that other rounds of other work get their turn. */
    private static final int ROUND = 50;

    private final Outbox outbox;
    private final Letters letters;
    private final Envelope envelope;
    private final SettingsStore settings;
    private final Optional<JavaMailSender> sender;

    /** What became of a try. */
    private enum Outcome {
        DONE,
        /** The mail server cannot be reached, so the next message need not be tried. */
        SERVER_AWAY
    }

    Delivery(
            Outbox outbox,
            Letters letters,
            Envelope envelope,
            SettingsStore settings,
            MailProperties properties,
            ObjectProvider<JavaMailSender> sender) {
        this.outbox = outbox;
        this.letters = letters;
        this.envelope = envelope;
        this.settings = settings;
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        if (this.sender.isPresent() && properties.from() == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "comfrey.mail.from", "", "spring.mail.host names a mail server, so say whom mail comes from");
        }
    }

    /** Whether there is a mail server at all. */
    boolean isOn() {
        return sender.isPresent();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void work() {
        try {
            deliverDue();
        } catch (DataAccessException unreachable) {
            log.warn("Could not look for mail to send: {} The next round tries again.", unreachable.getMessage());
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            outbox.purge();
        } catch (DataAccessException unreachable) {
            log.warn("Could not delete old mail: {} The next round tries again.", unreachable.getMessage());
        }
    }

    /**
     * Sends what is due. In one process, one round is under way at a time.
     *
     * @return how many messages were tried
     */
    public synchronized int deliverDue() {
        if (sender.isEmpty()) {
            return 0;
        }
        for (int tried = 0; tried < ROUND; tried++) {
            var claimed = outbox.claim();
            if (claimed.isEmpty()) {
                return tried;
            }
            if (attempt(sender.get(), claimed.get()) == Outcome.SERVER_AWAY) {
                return tried + 1;
            }
        }
        return ROUND;
    }

    private Outcome attempt(JavaMailSender server, Mail mail) {
        if (outbox.isStale(mail)) {
            outbox.failed(mail, "It waited for days for a mail server. Retry it if it is still of use.", true);
            return Outcome.DONE;
        }
        try {
            var letter = letters.compose(
                    mail, outbox.values(mail).orElseThrow(), settings.site().name());
            var message = server.createMimeMessage();
            envelope.fill(message, mail, outbox.to(mail), letter);
            server.send(message);
            outbox.sent(mail, Letters.isSecret(mail));
            return Outcome.DONE;
        } catch (MailException refused) {
            return refused(mail, refused);
        } catch (MessagingException | IllegalArgumentException | IllegalStateException broken) {
            // It will be no better the next time.
            log.warn("Message {} cannot be made: {}", mail.id(), broken.toString());
            outbox.failed(mail, String.valueOf(broken.getMessage()), true);
            return Outcome.DONE;
        }
    }

    private Outcome refused(Mail mail, MailException refused) {
        var innermost = causes(refused).reduce((_, last) -> last).orElseThrow();
        outbox.failed(mail, String.valueOf(innermost.getMessage()), isForGood(refused));
        // Where the server answered and refused this one message, there is no cause but the message's own.
        boolean away = refused instanceof MailAuthenticationException
                || (refused instanceof MailSendException send && send.getCause() != null);
        log.warn(
                "Message {} was not sent, at try {} of {}: {}",
                mail.id(),
                mail.tries(),
                Outbox.MOST_TRIES,
                away ? "the mail server does not answer or does not let us in." : "the mail server refused it.");
        return away ? Outcome.SERVER_AWAY : Outcome.DONE;
    }

    /** A mail server says by a 5 that it will never take it (RFC 5321, section 4.2.1). */
    private static boolean isForGood(MailException refused) {
        return causes(refused).anyMatch(cause -> switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() / 100 == 5;
            case SMTPSendFailedException message -> message.getReturnCode() / 100 == 5;
            default -> false;
        });
    }

    private static Stream<Throwable> causes(MailException refused) {
        var begun = refused instanceof MailSendException send
                ? Stream.concat(Stream.of(refused), Stream.of(send.getMessageExceptions()))
                : Stream.<Throwable>of(refused);
        return begun.flatMap(first -> Stream.iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(10));
    }
}
