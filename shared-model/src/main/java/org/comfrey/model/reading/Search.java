package org.comfrey.model.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A search of some reader's, without the reader: searches that are typed alike are one.
 *
 * @param words in small letters, with single spaces, at most {@value #LONGEST} characters
 */
public record Search(String words) {

    public static final int LONGEST = 100;

    /** An address, or as many digits as telephone numbers and numbers of the insured have. */
    private static final Pattern PERSONAL = Pattern.compile("@|(?:\\d[\\s./-]*){6}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /**
     * The search for what somebody typed. None where it could tell who that is, by an address or a long number, and where it
     * is no search: nothing, or a whole text.
     */
    public static Optional<Search> of(String typed) {
        var words = SPACE.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return words.isEmpty()
                        || words.length() > LONGEST
                        || PERSONAL.matcher(words).find()
                ? Optional.empty()
                : Optional.of(new Search(words));
    }
}
