package org.comfrey.model.treatment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code of the International Classification of Diseases, tenth revision, or of its clinical modification (ICD-10-CM). Its
 * form is checked, not whether the classification has it.
 *
 * @param value in upper case, such as {@code M54.5} or {@code G43.909}
 */
public record Icd10Code(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?");

    public Icd10Code {
        value = normalized(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An ICD-10 code has a letter, two characters, and up to four more behind a point, such as M54.5.");
        }
    }

    private static String normalized(@Nullable String value) {
        return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
