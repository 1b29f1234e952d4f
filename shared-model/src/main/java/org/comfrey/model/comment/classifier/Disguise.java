package org.comfrey.model.comment.classifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters and digits that only look like the letters of a word, put in so that no list finds it. */
final class Disguise {

    /** A word with Latin letters, and Greek or Cyrillic ones or digits between its letters. */
    private static final Pattern MIXED = Pattern.compile(
            "(?=[\\p{L}\\p{N}@$]*\\p{IsLatin})[\\p{L}\\p{N}@$]*(?:[\\p{IsCyrillic}\\p{IsGreek}]|\\p{L}[013457@$]+(?=\\p{L}))[\\p{L}\\p{N}@$]*");

    /** Each one above what it looks like (Unicode Technical Standard 39, confusables), as far as it is common in spam. */
    private static final String FALSE = "аеорсухікмтвнѕјԁһαορυικντεηχ013457@$";

    private static final String TRUE = "aeopcyxikmtbhsjdhaopuikvtenxoieastas";

    private Disguise() {}

    static String lifted(String plain) {
        return MIXED.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(latin(word.group())));
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
