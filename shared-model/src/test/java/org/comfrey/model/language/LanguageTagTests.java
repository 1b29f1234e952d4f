package org.comfrey.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "DE", "de_CH", "de-ch", "??", "a", "de-", "en-a"})
    void takesTagsInTheirUsualFormOnly(String text) {
        assertThat(LanguageTag.isTag(text)).isFalse();
        assertThatThrownBy(() -> new LanguageTag(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"de, Deutsch, ltr", "fr, français, ltr", "ar, العربية, rtl", "az-Arab, '', rtl", "ur-Latn, '', ltr"})
    void knowsWhatALanguageCallsItselfAndHowItRuns(String tag, String name, String direction) {
        var language = new LanguageTag(tag);
        assertThat(language.ownName()).startsWith(name);
        assertThat(language.direction()).isEqualTo(direction);
    }

    @Test
    void tellsLanguagesFromWhatOnlyLooksLikeOne() {
        assertThat(new LanguageTag("gsw").isKnown()).isTrue();
        assertThat(new LanguageTag("xx").isKnown()).isFalse();
        assertThat(new LanguageTag("und").isKnown()).isFalse();
        assertThat(new LanguageTag("x-ours").isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"de, de-CH, 1", "zh-Hant-TW, zh-Hant-HK, 2", "de, nl, 0", "en, en, 1", "de-DE-1996, de, 1"})
    void countsTheSubtagsThatAreAlike(String one, String other, int alike) {
        assertThat(new LanguageTag(one).nearness(new LanguageTag(other))).isEqualTo(alike);
        assertThat(new LanguageTag(other).nearness(new LanguageTag(one))).isEqualTo(alike);
    }
}
