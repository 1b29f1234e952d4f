package org.comfrey.model.address;

import com.github.slugify.Slugify;
import java.util.regex.Pattern;

/**
 * The part of an address that names one thing: lower-case letters a to z, digits and single hyphens.
 *
 * @param value 1 to {@value #LONGEST} characters
 */
public record Slug(String value) {

    public static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Slugify SLUGIFY =
            Slugify.builder().transliterator(false).lowerCase(true).build();

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A slug has 1 to " + LONGEST
                    + " characters: lower-case letters a to z, digits, and single hyphens between them.");
        }
    }

    /** A slug made of a title. A title without any usable letter gives {@code untitled}. */
    public static Slug from(String title) {
        var made = SLUGIFY.slugify(title).replace('_', '-').replaceAll("-{2,}", "-");
        var cut = made.length() <= LONGEST ? made : made.substring(0, LONGEST);
        var trimmed = cut.replaceAll("^-+|-+$", "");
        return new Slug(FORM.matcher(trimmed).matches() ? trimmed : "untitled");
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
