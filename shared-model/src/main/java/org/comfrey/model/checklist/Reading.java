package org.comfrey.model.checklist;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How hard a text is to read.
 *
 * @param sentences in reading order, each with at least one word
 */
record Reading(List<Sentence> sentences) {

    /** Sentences that are pointed at: enough for an hour of rewriting. */
    static final int MOST_SENTENCES = 5;

    /** A shorter sentence cannot be said in shorter ones, and one long word in it makes the formula say anything. */
    private static final int LEAST_WORDS = 5;

    private static final int LONGEST_QUOTE = 300;

    /**
     * A sentence.
     *
     * @param pointer the passage that it stands in
     * @param text the sentence
     * @param measure its words and syllables
     */
    record Sentence(String pointer, String text, FleschKincaid measure) {}

    static Reading of(List<Prose.Passage> passages) {
        var sentences = new ArrayList<Sentence>();
        for (var passage : passages) {
            // A new line ends a sentence, whether or not there is a full stop.
            passage.text()
                    .lines()
                    .forEach(line -> split(line).stream()
                            .map(text -> new Sentence(passage.pointer(), text, FleschKincaid.ofSentence(text)))
                            .filter(sentence -> sentence.measure().words() > 0)
                            .forEach(sentences::add));
        }
        return new Reading(List.copyOf(sentences));
    }

    /** The grade of the whole text, to one decimal; 0 for a text without words. */
    double grade() {
        return sentences.stream()
                .map(Sentence::measure)
                .reduce(FleschKincaid::plus)
                .map(FleschKincaid::grade)
                .orElse(0.0);
    }

    /** The sentences that are harder than that, the hardest first. */
    List<Finding> hardest(int limit) {
        return sentences.stream()
                .filter(sentence -> sentence.measure().words() >= LEAST_WORDS)
                .filter(sentence -> sentence.measure().grade() > limit)
                .sorted(Comparator.comparingDouble(
                                (Sentence sentence) -> sentence.measure().grade())
                        .reversed())
                .limit(MOST_SENTENCES)
                .map(sentence -> new Finding(
                        sentence.pointer(),
                        "This sentence is hard to read. Say it in shorter sentences, with shorter words.",
                        quote(sentence.text()),
                        sentence.measure().grade()))
                .toList();
    }

    private static List<String> split(String text) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(text.substring(from, to).strip());
        }
        return sentences;
    }

    private static String quote(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }
}
