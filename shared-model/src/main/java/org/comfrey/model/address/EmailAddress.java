package org.comfrey.model.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in the form that people use: one {@code @}, no quoting, no comments, no white space. Kept in lower
 * case, so that two spellings of one mailbox are equal.
 *
 * @param value at most {@value #LONGEST} characters (RFC 5321, section 4.5.3.1.3)
 */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]++@"
                    + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)++[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Enter an e-mail address in the form name@example.org.");
        }
    }

    /** Whether a text has that form. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(text).matches();
    }

    /** What follows the {@code @}. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** Masked, so that an address never gets into a log or a message by accident. */
    @Override
    public String toString() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }
}
