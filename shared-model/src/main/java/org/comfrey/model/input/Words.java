package org.comfrey.model.input;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of texts, as things are found by them: without case and accents. */
public final class Words {

    private static final int LONGEST = 40;

    private Words() {}

    /** The words of a text, in its order. */
    public static Set<String> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(plain);
        var words = new LinkedHashSet<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (Character.isLetterOrDigit(plain.codePointAt(from))) {
                words.add(plain.substring(from, Math.min(to, from + LONGEST)));
            }
        }
        return words;
    }
}
