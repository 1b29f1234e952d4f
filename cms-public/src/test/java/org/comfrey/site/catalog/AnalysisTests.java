package org.comfrey.site.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTests {

    @ParameterizedTest
    @CsvSource({
        "en, massages, massage",
        "de, Rückenschmerzen, Rueckenschmerz",
        "de, Muskeln, Muskel",
        "de, die Übungen, Übung",
        "fr, les étirements, étirement",
        "es, los músculos, musculo",
        "pl, Masaż, masaz"
    })
    void takesFormsOfAWordForOne(String language, String text, String other) {
        assertThat(words(language, text)).isNotEmpty().isEqualTo(words(language, other));
    }

    @ParameterizedTest
    @CsvSource({"de, der", "en, the", "fr, les"})
    void leavesOutWhatEveryTextHas(String language, String word) {
        assertThat(words(language, word)).isEmpty();
    }

    private static List<String> words(String language, String text) {
        return Analysis.words(Analysis.of(language), text, 10);
    }
}
