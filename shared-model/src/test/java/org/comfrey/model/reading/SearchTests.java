package org.comfrey.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a search, and as the same one. */
class SearchTests {

    @ParameterizedTest
    @ValueSource(strings = {"back pain", " Back  PAIN", "back\tpain\n", "back\u0000pain"})
    void isTheSameHoweverItIsTyped(String typed) {
        assertThat(Search.of(typed)).contains(new Search("back pain"));
    }

    @Test
    void isTheSameHoweverLettersAreComposed() {
        assertThat(Search.of("Ru\u0308cken")).isEqualTo(Search.of("R\u00fccken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ada@readers.example", "call 0170 1234567", "12-34-56", "A123456789"})
    void isNoneWhereItCouldTellWhoSearches(String typed) {
        assertThat(Search.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M54.50", "vitamin b12", "2026", "covid 19", "24 7 care"})
    void mayHaveShortNumbers(String typed) {
        assertThat(Search.of(typed)).isPresent();
    }

    @Test
    void isNoWholeText() {
        assertThat(Search.of("a".repeat(100))).isPresent();
        assertThat(Search.of("a".repeat(101))).isEmpty();
    }
}
