package org.comfrey.model.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a language, as BCP 47 writes it: {@code en}, {@code de-CH}, {@code zh-Hant}.
 *
 * @param value well-formed, in the usual upper and lower case, at most {@value #LONGEST} characters
 */
public record LanguageTag(String value) {

    /** BCP 47, section 4.4.1, names this as enough for every tag that is not private. */
    public static final int LONGEST = 35;

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    public LanguageTag {
        if (!isTag(value)) {
            throw new IllegalArgumentException("A language is a tag such as \"en\" or \"de-CH\".");
        }
    }

    /** Whether the text is a tag in its usual form. */
    public static boolean isTag(String text) {
        try {
            return !text.isEmpty()
                    && text.length() <= LONGEST
                    && new Locale.Builder()
                            .setLanguageTag(text)
                            .build()
                            .toLanguageTag()
                            .equals(text);
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** The language alone, without script and region. */
    public String language() {
        return locale().getLanguage();
    }

    /** Whether there is a language of that name, as far as the Unicode CLDR knows. */
    public boolean isKnown() {
        return !language().isEmpty()
                && !locale().getDisplayLanguage(Locale.ENGLISH).equals(language());
    }

    /** What its speakers call it: {@code Deutsch}, {@code français}. */
    public String ownName() {
        return locale().getDisplayName(locale());
    }

    /** {@code ltr} or {@code rtl}, as HTML names the direction in which it is written. */
    public String direction() {
        var script = locale().getScript();
        var rightToLeft = script.isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(language())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
        return rightToLeft ? "rtl" : "ltr";
    }

    /**
     * With how many subtags from the first on both begin alike: 0 for different languages. Of several tags that may stand
     * in for a wanted one, the one with the most is the nearest (RFC 4647, section 3.4, shortens the wanted one alike).
     */
    public int nearness(LanguageTag other) {
        var mine = value.split("-");
        var theirs = other.value.split("-");
        int alike = 0;
        while (alike < Math.min(mine.length, theirs.length) && mine[alike].equals(theirs[alike])) {
            alike++;
        }
        return alike;
    }

    Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
