package org.comfrey.model.address;

import com.github.slugify.Slugify;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The part of an address that names one thing: lower-case letters a to z, digits and single hyphens.
 *
 * @param value 1 to {@value #LONGEST} characters
 */
public record Slug(String value) {

    public static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    /** One for each language that was asked for, of which a site has few. */
    private static final Map<String, Slugify> BY_LANGUAGE = new ConcurrentHashMap<>();

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A slug has 1 to " + LONGEST
                    + " characters: lower-case letters a to z, digits, and single hyphens between them.");
        }
    }

    /** A slug made of words in whatever script. Words without any letter or digit give {@code untitled}. */
    public static Slug from(String words) {
        return from(words, "");
    }

    /**
     * The same, as readers of a language write its letters in plain ones: German ü is ue.
     *
     * @param language a BCP 47 tag, such as {@code de-CH}
     */
    public static Slug from(String words, String language) {
        var made = BY_LANGUAGE
                .computeIfAbsent(Locale.forLanguageTag(language).getLanguage(), Slug::slugify)
                .slugify(words)
                .replace('_', '-')
                .replaceAll("-{2,}", "-");
        var cut = made.length() <= LONGEST ? made : made.substring(0, LONGEST);
        var trimmed = cut.replaceAll("^-+|-+$", "");
        return new Slug(FORM.matcher(trimmed).matches() ? trimmed : "untitled");
    }

    private static Slugify slugify(String language) {
        return Slugify.builder()
                .locale(Locale.of(language))
                .transliterator(true)
                .lowerCase(true)
                .build();
    }

    /** The slug with a number behind it, for when it is taken. */
    public Slug numbered(int number) {
        var suffix = "-" + number;
        var stem = value.length() + suffix.length() <= LONGEST ? value : value.substring(0, LONGEST - suffix.length());
        return new Slug(stem.replaceAll("-+$", "") + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
