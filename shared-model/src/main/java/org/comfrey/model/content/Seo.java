package org.comfrey.model.content;

import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * What search engines are told, where it differs from the article's own words.
 *
 * @param title in place of the title, or null
 * @param description in place of the summary, or null
 */
public record Seo(@Nullable String title, @Nullable String description) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 320;

    public Seo {
        var problems = new Problems();
        problems.require(
                fits(title, LONGEST_TITLE), "/title", "The search title has at most " + LONGEST_TITLE + " characters.");
        problems.require(
                fits(description, LONGEST_DESCRIPTION),
                "/description",
                "The search description has at most " + LONGEST_DESCRIPTION + " characters.");
        problems.throwIfAny();
    }

    public static Seo none() {
        return new Seo(null, null);
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text == null || (text.length() <= longest && Text.isPrintable(text));
    }
}
