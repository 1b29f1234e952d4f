package org.comfrey.model.language;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How readers of a language expect words to be sorted: ä beside a in German, å after z in Swedish; case and accents
 * decide only where the letters do not, and a word stands
 * before a longer one that begins like it, whatever follows. The rules are those of the Java runtime.
 *
 * <p>The stores cannot be asked for this: the embedded one ignores a collation in silence. So words are compared here, or
 * by keys that were made here. Safe for use by several threads.
 */
public final class Alphabet {

    /** How much of a text decides where it stands. */
    public static final int DECISIVE_CHARACTERS = 80;

    /** Bounds a key whatever the letters expand to. The key of a title in Latin letters is about half of it. */
    static final int LONGEST_KEY_BYTES = 1_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** The first of all letters in the rules of Java, which otherwise pass over spaces. */
    private static final String BEFORE_ALL_LETTERS = "_";

    private final Collator collator;

    private Alphabet(Collator collator) {
        this.collator = collator;
    }

    public static Alphabet of(LanguageTag language) {
        var collator = Collator.getInstance(language.locale());
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return new Alphabet(collator);
    }

    /** Orders things by a text of theirs. Texts that no reader tells apart are ordered by their characters. */
    public <T> Comparator<T> by(Function<T, String> text) {
        return Comparator.<T, String>comparing(thing -> apart(text.apply(thing)), collator::compare)
                .thenComparing(text);
    }

    /**
     * A key for a text, by which a store that compares characters sorts as this alphabet does. Keys of different alphabets
     * cannot be compared.
     */
    public String key(String text) {
        var bytes = collator.getCollationKey(apart(beginning(text))).toByteArray();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_KEY_BYTES)));
    }

    private static String apart(String text) {
        return SPACE.matcher(text).replaceAll(BEFORE_ALL_LETTERS);
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= DECISIVE_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, DECISIVE_CHARACTERS));
    }
}
