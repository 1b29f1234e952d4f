package org.comfrey.api.mail;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of messages in one language. What a language lacks is said in English. */
final class Words {

    private static final String BUNDLE = "org.comfrey.api.mail.words";
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    /** Control characters, among them line breaks, and what other programs take for line breaks. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final ResourceBundle bundle;

    Words(Locale locale) {
        // Without the machine's own language in between.
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, Words.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The words as they stand in the file. */
    String raw(String key) {
        return bundle.getString(key);
    }

    /** The words with the values in their gaps. What a value holds is never taken for a gap. */
    static String fill(String words, Map<String, Object> values) {
        return GAP.matcher(words)
                .replaceAll(gap -> Matcher.quoteReplacement(String.valueOf(values.getOrDefault(gap.group(1), ""))));
    }

    /** The text on one line, so that it can stand in a header and add no other. */
    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
