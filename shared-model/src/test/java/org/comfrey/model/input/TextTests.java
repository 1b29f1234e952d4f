package org.comfrey.model.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0020, a space
            00A0, a no-break space
            3000, an ideographic space
            2028, a line separator
            200B, a zero-width space
            200D, a zero-width joiner
            FEFF, a byte order mark
            00AD, a soft hyphen
            0301, an accent on nothing
            20DD, a circle around nothing
            FE0F, a variation selector
            E0100, a variation selector of ideographs
            034F, a grapheme joiner
            2800, a Braille cell without dots
            115F, a filler of Hangul
            3164, another filler of Hangul
            1D159, a null note head
            """)
    void nothingIsSeenOfASignThatDrawsNothing(String hex, String name) {
        var sign = Character.toString(Integer.parseInt(hex, 16));
        assertThat(Text.isVisible(sign)).as(name).isFalse();
        assertThat(Text.isVisible(sign.repeat(3) + " ")).as(name).isFalse();
        assertThat(Text.isVisible(sign + "a")).as("%s before a letter", name).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "7", "é", "مرحبا", "ไ", "हिन्दी", "👩‍⚕️", "⠓", "한"})
    void lettersSignsAndPicturesOfEveryScriptAreSeen(String text) {
        assertThat(Text.isVisible(text)).isTrue();
    }
}
