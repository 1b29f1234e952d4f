package org.comfrey.model.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTests {

    private static final List<String> WORDS =
            List.of("Zebra", "Ärzte", "Öl", "Arzt", "apfel", "Ångström", "Apfel", "Ofen");

    @Test
    void putsUmlautsBesideTheirLettersInGerman() {
        assertThat(sorted("de")).containsExactly("Ångström", "apfel", "Apfel", "Arzt", "Ärzte", "Ofen", "Öl", "Zebra");
    }

    @Test
    void putsThemLastInSwedish() {
        assertThat(sorted("sv")).containsExactly("apfel", "Apfel", "Arzt", "Ofen", "Zebra", "Ångström", "Ärzte", "Öl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv", "en", "da", "fr", "ar", "ja"})
    void makesKeysThatSortAsItDoes(String language) {
        var alphabet = Alphabet.of(new LanguageTag(language));
        assertThat(WORDS.stream().sorted(Comparator.comparing(alphabet::key)).toList())
                .isEqualTo(sorted(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv", "en", "da", "fr", "ar", "ja"})
    void sortsWordByWord(String language) {
        var alphabet = Alphabet.of(new LanguageTag(language));
        var phrases = List.of("Back", "Back pain", "back\u00a0tension", "Backache");
        assertThat(phrases.reversed().stream()
                        .sorted(alphabet.by(Function.identity()))
                        .toList())
                .isEqualTo(phrases);
        assertThat(phrases.reversed().stream()
                        .sorted(Comparator.comparing(alphabet::key))
                        .toList())
                .isEqualTo(phrases);
    }

    @Test
    void boundsTheKeyOfAnyText() {
        var alphabet = Alphabet.of(new LanguageTag("en"));
        assertThat(alphabet.key("\uFDFA".repeat(200))).hasSizeLessThanOrEqualTo(2 * Alphabet.LONGEST_KEY_BYTES);
        assertThat(alphabet.key("a".repeat(80) + "z")).isEqualTo(alphabet.key("a".repeat(80)));
        assertThat(alphabet.key("-")).isNotEmpty();
    }

    private static List<String> sorted(String language) {
        return WORDS.stream()
                .sorted(Alphabet.of(new LanguageTag(language)).by(Function.identity()))
                .toList();
    }
}
