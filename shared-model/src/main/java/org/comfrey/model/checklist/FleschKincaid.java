package org.comfrey.model.checklist;

import eu.crydee.syllablecounter.SyllableCounter;
import java.util.regex.Pattern;

/**
 * What the Flesch-Kincaid grade level of English text is made of (Kincaid, Fishburne, Rogers, Chissom: Derivation of new
 * readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975).
 *
 * <p>Syllables are counted by the rules of Greg Fast's Lingua::EN::Syllable, in the library syllable-counter: by groups of
 * vowels, with exceptions. Such rules are right for about nine words in ten; over a text, their mistakes mostly cancel out.
 */
record FleschKincaid(int sentences, int words, int syllables) {

    /** Letters and digits, with the signs that hold a word together: don't, x-rays, 2.5. Possessive, so that no text is slow. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.,-][\\p{L}\\p{N}]++)*+");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}'’]++");

    /** Safe for use by many threads: it has no state but its tables. */
    private static final SyllableCounter SYLLABLES = new SyllableCounter();

    static FleschKincaid ofSentence(String text) {
        int words = 0;
        int syllables = 0;
        for (var found = WORD.matcher(text); found.find(); ) {
            words++;
            syllables += syllablesOf(found.group());
        }
        return new FleschKincaid(1, words, syllables);
    }

    FleschKincaid plus(FleschKincaid other) {
        return new FleschKincaid(sentences + other.sentences, words + other.words, syllables + other.syllables);
    }

    /** Years of school in the United States, to one decimal. Very easy text has a grade below 0. */
    double grade() {
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Math.round(grade * 10) / 10.0;
    }

    /** The parts of a word with a hyphen are counted one by one. */
    private static int syllablesOf(String word) {
        return PART.matcher(word)
                .results()
                .mapToInt(part -> Math.max(1, SYLLABLES.count(part.group().replace('’', '\''))))
                .sum();
    }
}
