package org.comfrey.model.comment.classifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters and digits that only look like the letters of a word, put in so that no list finds it. */
final class Disguise {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$]{2,}+");

    /** Letters of other scripts, and digits between letters. */
    private static final Pattern SUSPECT =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}]|\\p{L}[013457@$]++(?=\\p{L})");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** Each one above what it looks like (Unicode Technical Standard 39, confusables), as far as it is common in spam. */
    private static final String FALSE = "аеорсухікмтвнѕјԁһαορυικντεηχ013457@$";

    private static final String TRUE = "aeopcyxikmtbhsjdhaopuikvtenxoieastas";

    private Disguise() {}

    static String lifted(String plain) {
        if (!SUSPECT.matcher(plain).find()) {
            return plain;
        }
        return WORD.matcher(plain)
                .replaceAll(word ->
                        Matcher.quoteReplacement(isDisguised(word.group()) ? latin(word.group()) : word.group()));
    }

    private static boolean isDisguised(String word) {
        return LATIN.matcher(word).find() && SUSPECT.matcher(word).find();
    }

    private static String latin(String word) {
        var letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            var at = FALSE.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, TRUE.charAt(at));
            }
        }
        return letters.toString();
    }
}
