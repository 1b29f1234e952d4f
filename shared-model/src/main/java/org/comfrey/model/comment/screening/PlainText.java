package org.comfrey.model.comment.screening;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Texts without what tells two of them apart to a program and not to a person. */
public final class PlainText {

    /** Drawn as nothing, and no format characters: the joiner of graphemes, the fillers of Hangul, the empty Braille cell. */
    private static final String BLANKS = "\u034F\u115F\u1160\u2800";

    /** They are written without spaces, so that a word of theirs stands beside the next. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private PlainText() {}

    /** In the compatibility form (NFKC), without case, without what is not seen, and with single spaces. */
    public static String of(String text) {
        var seen = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(PlainText::isSeen)
                .map(point -> isSpace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // Upper case first: it has one form for letters with two in lower case, such as the Greek sigma.
        return seen.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll(" {2,}+", " ")
                .strip();
    }

    /** The letters of a text alone, by which two are found to say the same. */
    public static String letters(String text) {
        return of(text).codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether no word goes on over that place in a plain text. */
    static boolean isBoundary(String plain, int at) {
        if (at == 0 || at == plain.length()) {
            return true;
        }
        var before = plain.codePointBefore(at);
        var after = plain.codePointAt(at);
        return !isOfWord(before) || !isOfWord(after) || isWithoutSpaces(before) || isWithoutSpaces(after);
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isWithoutSpaces(int point) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(point));
    }

    private static boolean isSeen(int point) {
        return Character.getType(point) != Character.FORMAT && BLANKS.indexOf(point) < 0 && !isVariation(point);
    }

    /** The variation selectors, which only change the sign before them. */
    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
