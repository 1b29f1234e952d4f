package org.comfrey.model.mail;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.comfrey.model.address.EmailAddress;

/**
 * Something to tell somebody by mail. What it says is in the template of that name; the values are put into its words.
 *
 * <p>Values are texts, whole numbers, truths, days ({@link LocalDate}), and lists and maps of these. Two have a meaning
 * of their own: {@code link} is a path on this site, which becomes the message's button, and {@code items} is a list of
 * maps with a {@code text} and, if it has one, a {@code link}.
 *
 * @param to whom
 * @param template its name: lower-case letters and hyphens
 * @param locale the reader's language
 * @param values by name
 * @param deduplicationKey what makes two messages the same one, 1 to {@value #LONGEST_KEY} characters; of the same one,
 *     only the first is sent. Names the occasion and the reader.
 */
public record MailMessage(
        EmailAddress to, String template, Locale locale, Map<String, Object> values, String deduplicationKey) {

    public static final int LONGEST_KEY = 200;

    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+(?:-[a-z]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    public MailMessage {
        values = Map.copyOf(values);
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("The name of a template has lower-case letters and hyphens.");
        }
        if (deduplicationKey.isBlank() || deduplicationKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A key has 1 to " + LONGEST_KEY + " characters.");
        }
        requireKnown(values);
    }

    private static void requireKnown(Object value) {
        switch (value) {
            case String _, Integer _, Long _, Boolean _, LocalDate _ -> {}
            case Collection<?> list -> list.forEach(MailMessage::requireKnown);
            case Map<?, ?> map ->
                map.forEach((name, held) -> {
                    if (!(name instanceof String text) || !NAME.matcher(text).matches()) {
                        throw new IllegalArgumentException("The name of a value has letters and digits.");
                    }
                    requireKnown(held);
                });
            default -> throw new IllegalArgumentException("Mail takes no values of " + value.getClass());
        }
    }

    /** Without the values, which may hold secrets, and with a masked address. */
    @Override
    public String toString() {
        return "MailMessage[" + to + ", " + template + "]";
    }
}
