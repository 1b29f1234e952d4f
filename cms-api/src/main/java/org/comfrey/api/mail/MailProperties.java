package org.comfrey.api.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who mail comes from. The mail server is set by {@code spring.mail.*}; without one, messages wait in the outbox.
 *
 * @param from The sender's address. Default: none; needed with {@code spring.mail.host}.
 * @param fromName The sender's name. Default: the site's name.
 * @param contact An address that is read: answers go there, and so do wishes to get no more notes. Default: none.
 */
@Validated
@ConfigurationProperties("comfrey.mail")
record MailProperties(
        @Nullable @Email(message = "must be an e-mail address")
        String from,

        @Nullable @Size(max = 100, message = "must have at most {max} characters")
        String fromName,

        @Nullable @Email(message = "must be an e-mail address")
        String contact) {}
