package org.comfrey.model.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.comfrey.model.diff.Run.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts word by word. Words are what Unicode's rules for their boundaries make of a text; where a script puts no
 * spaces between words, characters.
 */
final class Words {

    /**
     * Words, spaces and signs of a text. Of two longer ones only the beginnings and ends are compared: to search the rest for what it
     * has in common would cost the square of its length, and a reader of such a difference reads it as a whole anyway.
     */
    private static final int MOST = 2_000;

    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.THAI);

    private Words() {}

    static List<String> of(String text) {
        return split(text, BreakIterator.getWordInstance(Locale.ROOT)).stream()
                .flatMap(word -> WITHOUT_SPACES.contains(Character.UnicodeScript.of(word.codePointAt(0)))
                        ? split(word, BreakIterator.getCharacterInstance(Locale.ROOT)).stream()
                        : Stream.of(word))
                .toList();
    }

    private static List<String> split(String text, BreakIterator boundaries) {
        boundaries.setText(text);
        var pieces = new ArrayList<String>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    static List<Run> between(String from, String to) {
        return runs(
                of(from).stream().map(Word::new).toList(),
                of(to).stream().map(Word::new).toList());
    }

    /** Compares two lines of a text: lists of inline nodes. */
    static List<Run> betweenLines(List<?> from, List<?> to) {
        return runs(line(from), line(to));
    }

    private static List<Word> line(List<?> inlines) {
        var words = new ArrayList<Word>();
        for (var inline : inlines) {
            if (inline instanceof Map<?, ?> node) {
                var text = node.get("text") instanceof String string ? string : "\n";
                List<Object> marks = node.get("marks") instanceof List<?> list ? List.copyOf(list) : List.of();
                of(text).forEach(word -> words.add(new Word(word, marks)));
            }
        }
        return words;
    }

    private static List<Run> runs(List<Word> from, List<Word> to) {
        var runs = new Runs();
        int source = 0;
        int target = 0;
        for (var pair : CommonSequence.of(texts(from), texts(to), MOST)) {
            runs.replaced(from.subList(source, pair.from()), to.subList(target, pair.to()));
            runs.kept(from.get(pair.from()), to.get(pair.to()));
            source = pair.from() + 1;
            target = pair.to() + 1;
        }
        runs.replaced(from.subList(source, from.size()), to.subList(target, to.size()));
        return runs.done();
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private record Word(String text, @Nullable List<Object> marks) {

        Word(String text) {
            this(text, null);
        }
    }

    /** Puts words that have the same said about them together. */
    private static final class Runs {

        private final List<Run> runs = new ArrayList<>();

        void replaced(List<Word> before, List<Word> after) {
            before.forEach(word -> add(new Run(Kind.REMOVED, word.text(), word.marks(), null)));
            after.forEach(word -> add(new Run(Kind.ADDED, word.text(), word.marks(), null)));
        }

        void kept(Word before, Word after) {
            add(
                    Objects.equals(before.marks(), after.marks())
                            ? new Run(Kind.UNCHANGED, after.text(), after.marks(), null)
                            : new Run(Kind.MARKED, after.text(), after.marks(), before.marks()));
        }

        private void add(Run run) {
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.change() == run.change()
                    && Objects.equals(last.marks(), run.marks())
                    && Objects.equals(last.marksBefore(), run.marksBefore())) {
                runs.set(
                        runs.size() - 1,
                        new Run(run.change(), last.text() + run.text(), run.marks(), run.marksBefore()));
            } else {
                runs.add(run);
            }
        }

        List<Run> done() {
            return List.copyOf(runs);
        }
    }
}
