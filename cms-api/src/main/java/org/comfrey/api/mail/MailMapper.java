package org.comfrey.api.mail;

import java.time.Instant;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.MailState;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface MailMapper {

    @Mapping(target = "dueAt", source = "mail")
    MailView view(Mail mail, String to, @Nullable String subject, @Nullable String text);

    default @Nullable Instant nextTry(Mail mail) {
        return mail.state() == MailState.QUEUED ? mail.dueAt() : null;
    }
}
