package org.comfrey.model.input;

import java.util.Set;

/** Rules on plain text that holds for every field of every feature. */
public final class Text {

    /** Letters and symbols that are drawn as nothing: the Braille cell without dots, fillers of Hangul, a null note head. */
    private static final String BLANKS = "\u2800\u115F\u1160\u3164\uFFA0\uD834\uDD59";

    /** What only changes the sign before it, among it the variation selectors, and what only steers. */
    private static final Set<Integer> INVISIBLE =
            Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK);

    private Text() {}

    /** Whether it is well-formed Unicode without control characters, lone surrogates and bidirectional overrides. */
    public static boolean isPrintable(String text) {
        return isCleanBut(text, "");
    }

    /** As {@link #isPrintable}, with line breaks and tabs allowed. */
    public static boolean isPrintableLines(String text) {
        return isCleanBut(text, "\n\r\t");
    }

    /** Whether there is anything to see: marks that only join, part or space what is around them are nothing by themselves. */
    public static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && !INVISIBLE.contains(Character.getType(point))
                        && BLANKS.indexOf(point) < 0);
    }

    private static boolean isCleanBut(String text, String allowed) {
        return text.codePoints().allMatch(point -> allowed.indexOf(point) >= 0 || isPrintable(point));
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            // Overrides and isolates turn the reading order round for the rest of the page.
            default -> !(point >= 0x202A && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069);
        };
    }
}
