package org.comfrey.model.comment.screening;

import java.util.List;
import java.util.Optional;

/**
 * Words and phrases that are looked for in texts, whatever their case, their width and what is hidden in them. A word is found
 * whole: "cialis" is not in "specialist". A {@code *} at an end of an entry stands for any more of a word there.
 */
public final class WordList {

    private final List<Entry> entries;

    private WordList(List<Entry> entries) {
        this.entries = entries;
    }

    public static WordList of(List<String> typed) {
        return new WordList(typed.stream()
                .map(Entry::of)
                .filter(entry -> !entry.plain().isEmpty())
                .toList());
    }

    /** The first entry that the text has, as it was typed into the list. */
    public Optional<String> firstIn(String text) {
        if (entries.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        var plain = PlainText.of(text);
        return entries.stream()
                .filter(entry -> entry.isIn(plain))
                .map(Entry::typed)
                .findFirst();
    }

    /**
     * An entry.
     *
     * @param typed as somebody typed it
     * @param plain as it is looked for
     * @param openBefore whether a word may begin before it
     * @param openAfter whether a word may go on after it
     */
    private record Entry(String typed, String plain, boolean openBefore, boolean openAfter) {

        static Entry of(String typed) {
            var from = typed.startsWith("*") ? 1 : 0;
            var to = typed.length() > from && typed.endsWith("*") ? typed.length() - 1 : typed.length();
            return new Entry(typed, PlainText.of(typed.substring(from, to)), from > 0, to < typed.length());
        }

        boolean isIn(String text) {
            for (int at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) {
                if ((openBefore || PlainText.isBoundary(text, at))
                        && (openAfter || PlainText.isBoundary(text, at + plain.length()))) {
                    return true;
                }
            }
            return false;
        }
    }
}
