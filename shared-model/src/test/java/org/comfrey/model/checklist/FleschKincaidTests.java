package org.comfrey.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleschKincaidTests {

    /** The examples of the article "Flesch–Kincaid readability tests" in Wikipedia, as counted there. */
    @ParameterizedTest
    @CsvSource({"1, 13, 24, 11.3", "10, 57, 58, -1.4", "1, 6, 6, -1.4"})
    void givesThePublishedGradesForPublishedCounts(int sentences, int words, int syllables, double grade) {
        assertThat(new FleschKincaid(sentences, words, syllables).grade()).isEqualTo(grade, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "The cat sat on the mat., 6, 6",
        "'This sentence, taken as a reading passage unto itself, is being used to prove a point.', 16, 24",
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature., 13, 26"
    })
    void countsThePublishedSentences(String sentence, int words, int syllables) {
        assertThat(FleschKincaid.ofSentence(sentence)).isEqualTo(new FleschKincaid(1, words, syllables));
    }

    @ParameterizedTest
    @CsvSource({
        "doctor, 2",
        "don't, 1",
        "don’t, 1",
        "x-rays, 2",
        "thrombosis, 3",
        "exercise, 3",
        "physiotherapy, 6",
        "muscles, 2",
        "2.5, 2"
    })
    void countsSyllablesOfWords(String word, int syllables) {
        assertThat(FleschKincaid.ofSentence(word)).isEqualTo(new FleschKincaid(1, 1, syllables));
    }

    @Test
    void measuresAWholeTextByItsSums() {
        var text = new Prose.Passage("/summary", "The cat sat on the mat. The dog ran.\nIt sat");
        var reading = Reading.of(List.of(text));
        assertThat(reading.sentences())
                .extracting(Reading.Sentence::text)
                .containsExactly("The cat sat on the mat.", "The dog ran.", "It sat");
        assertThat(reading.grade()).isEqualTo(0.39 * 11 / 3 + 11.8 * 11 / 11 - 15.59, within(0.06));
    }

    @Test
    void givesATextWithoutWordsTheGradeZero() {
        assertThat(Reading.of(List.of(new Prose.Passage("/summary", "… — !"))).grade())
                .isZero();
        assertThat(Reading.of(List.of()).grade()).isZero();
    }

    @Test
    @Timeout(10)
    void isQuickOnTextThatNoPersonWrote() {
        var chain = "a-".repeat(50_000) + "a";
        assertThat(FleschKincaid.ofSentence(chain).words()).isEqualTo(1);
        assertThat(FleschKincaid.ofSentence("e".repeat(100_000)).words()).isEqualTo(1);
    }

    @Test
    void pointsAtTheHardestSentencesFirst() {
        var easy = new Prose.Passage("/body/content/0", "We help you.");
        var hard = new Prose.Passage(
                "/body/content/1",
                "Musculoskeletal physiotherapy interventions necessitate comprehensive contraindication assessments.");
        var harder = new Prose.Passage("/body/content/2", hard.text().replace(".", "") + " " + hard.text());
        var findings = Reading.of(List.of(easy, hard, harder)).hardest(8);
        assertThat(findings).extracting(Finding::pointer).containsExactly("/body/content/2", "/body/content/1");
        assertThat(findings.getFirst().text()).startsWith("Musculoskeletal");
        assertThat(findings.getFirst().grade()).isGreaterThan(20);
    }

    @Test
    void pointsAtNoSentenceThatCannotBeShorter() {
        var heading = new Prose.Passage("/body/content/0", "Osteoarthritis. Contraindications and alternatives.");
        assertThat(Reading.of(List.of(heading)).hardest(8)).isEmpty();
    }
}
