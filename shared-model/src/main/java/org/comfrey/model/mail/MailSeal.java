package org.comfrey.model.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.secret.Secrets;
import org.springframework.stereotype.Component;

/** Encrypts what a message says, and to whom. */
@Component
@RequiredArgsConstructor
class MailSeal {

    private static final String TO = "mail-to";
    private static final String VALUES = "mail-values";

    private final Secrets secrets;

    String seal(EmailAddress to) {
        return secrets.encrypt(TO, to.value());
    }

    EmailAddress address(String sealed) {
        return new EmailAddress(secrets.decrypt(TO, sealed));
    }

    /** Days are sealed as the reader writes them. */
    String seal(Map<String, Object> values, Locale locale) {
        return secrets.encrypt(VALUES, new Document(texts(values, locale)).toJson());
    }

    Map<String, Object> values(String sealed) {
        return Document.parse(secrets.decrypt(VALUES, sealed));
    }

    private static Map<String, Object> texts(Map<?, ?> values, Locale locale) {
        var texts = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> texts.put(String.valueOf(name), text(value, locale)));
        return texts;
    }

    private static Object text(Object value, Locale locale) {
        return switch (value) {
            case LocalDate day ->
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            case Collection<?> list ->
                list.stream().map(held -> text(held, locale)).toList();
            case Map<?, ?> map -> texts(map, locale);
            default -> value;
        };
    }
}
