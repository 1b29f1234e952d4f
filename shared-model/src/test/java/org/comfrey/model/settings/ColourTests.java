package org.comfrey.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comfrey.model.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTests {

    @ParameterizedTest
    @ValueSource(strings = {"#0b5a4a", "#0B5A4A", "#767676", "#000000", "#0000ff"})
    void takesWhatWhiteTextCanBeReadOn(String value) {
        assertThat(new Colour(value).value()).isEqualToIgnoringCase(value).isLowerCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffd54a", "#ffffff", "#00ff00"})
    void refusesWhatIsTooBright(String value) {
        assertThatThrownBy(() -> new Colour(value))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Choose a darker one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345", "#12345g", "#0b5a4a;}body{display:none"})
    void refusesWhatIsNoColour(String value) {
        assertThatThrownBy(() -> new Colour(value))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("#0b5a4a");
    }

    @Test
    void hasABrighterAndADarkerFormForDarkSurroundings() {
        assertThat(new Colour("#0b5a4a").darkened()).isEqualTo("#052d25");
        assertThat(new Colour("#0b5a4a").lightened()).isNotEqualTo("#0b5a4a");
        assertThat(new Colour("#000000").lightened()).isBetween("#999999", "#a5a5a5");
    }
}
