package org.comfrey.api.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.comfrey.model.mail.MailState;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param state how far it came
 * @param template which words it has
 * @param to the reader's address
 * @param locale the reader's language
 * @param subject null when what it said was forgotten, for it held a link that opens an account
 * @param text what it says; left out in lists, and null when it was forgotten
 * @param tries how often it was tried since it was last queued
 * @param dueAt when it is tried next; null when it is not
 * @param lastError what went wrong at the last try
 * @param createdAt when it was queued
 * @param sentAt when the mail server took it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mail")
record MailView(
        String id,
        long version,
        MailState state,
        @Schema(example = "changes-requested") String template,
        @Schema(example = "author@example.org") String to,
        @Schema(example = "en") String locale,

        @Schema(example = "Changes wanted: Massage therapy for back pain") @Nullable
        String subject,

        @Nullable String text,
        int tries,
        @Nullable Instant dueAt,

        @Schema(example = "Couldn't connect to host, port: mail.example.org, 587") @Nullable
        String lastError,

        Instant createdAt,
        @Nullable Instant sentAt) {}
