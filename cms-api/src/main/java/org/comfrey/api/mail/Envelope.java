package org.comfrey.api.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.mail.Mail;
import org.springframework.stereotype.Component;

/** Fills the headers and parts of a message. */
@Component
@RequiredArgsConstructor
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailProperties properties;
    private final Letters letters;

    /** Makes the message what the letter says. Sent a second time, it is known by the same Message-ID. */
    void fill(MimeMessage message, Mail mail, EmailAddress to, Letter letter) throws MessagingException {
        var from = Objects.requireNonNull(properties.from(), "checked at the start");
        message.setFrom(named(from, Objects.requireNonNullElse(properties.fromName(), letter.site())));
        message.setRecipient(RecipientType.TO, address(to.value()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(mail.queuedAt()));
        message.setHeader(
                "Message-ID", "<" + mail.id() + "." + mail.queuedAt().toEpochMilli() + "@" + host(from) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.lang());
        addContact(message, mail);
        message.setContent(bothParts(letter));
    }

    /** Nobody can do without the link that opens the own account; notes one can ask not to get. */
    private void addContact(MimeMessage message, Mail mail) throws MessagingException {
        var contact = properties.contact();
        if (contact == null) {
            return;
        }
        message.setReplyTo(new InternetAddress[] {address(contact)});
        if (!Letters.isSecret(mail)) {
            message.setHeader("List-Unsubscribe", "<mailto:" + ascii(contact) + "?subject=unsubscribe>");
        }
    }

    /** The better part last (RFC 2046, section 5.1.4). */
    private MimeMultipart bothParts(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letters.text(letter), UTF_8);
        var page = new MimeBodyPart();
        page.setText(letters.page(letter), UTF_8, "html");
        return new MimeMultipart("alternative", text, page);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = address(address);
            named.setPersonal(Words.oneLine(name), UTF_8);
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InternetAddress address(String address) throws MessagingException {
        return new InternetAddress(ascii(address), true);
    }

    /** Names of hosts in other letters are sent in the form that every mail server knows (RFC 5891). */
    private static String ascii(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + host(address);
    }

    private static String host(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
    }
}
