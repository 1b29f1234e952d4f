package org.comfrey.model.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cialis|Buy Cialis!|true",
                "cialis|I saw a specialist.|false",
                "cialis|ｃｉａｌｉｓ now|true",
                "cialis|ci\u200bal\u00adis now|true",
                "cheap pills|So cheap   PILLS, today|true",
                "cheap pills|cheap\u00a0pills|true",
                "cheap pills|cheap old pills|false",
                "casino*|In our casinos you win|true",
                "casino*|acasino|false",
                "*bet|onlinebet now|true",
                "*bet|betting|false",
                "$$$|get rich$$$now|true",
                "ΟΔΟΣ|η οδος|true",
                "STRASSE|eine Straße|true",
                "赌场|欢迎来到赌场玩|true",
                "shop.example|see https://shop.example/now|true",
                "cure|cured|false",
                "cure|cure|true",
                "é|resumé|false"
            })
    void findsWholeWordsHoweverTheyAreWritten(String word, String text, boolean found) {
        assertThat(WordList.of(List.of(word)).firstIn(text).isPresent()).isEqualTo(found);
    }

    @Test
    void namesTheFirstEntryAsItWasTyped() {
        assertThat(WordList.of(List.of("absent", "Miracle Cure", "cure")).firstIn("a miracle cure"))
                .hasValue("Miracle Cure");
    }

    @Property(tries = 200)
    void hidesNoWordBehindCaseWidthOrInvisibleSigns(
            @ForAll @AlphaChars @StringLength(min = 2, max = 12) String word, @ForAll @IntRange(max = 3) int disguise) {
        var hidden = switch (disguise) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> String.join("\u200d", word.split(""));
            case 2 -> word.chars().mapToObj(WordListTests::wide).reduce("", String::concat);
            default -> "\u2066" + word + "\ufe0f";
        };
        var words = WordList.of(List.of(word));
        assertThat(words.firstIn("before " + hidden + ", after")).hasValue(word);
        assertThat(words.firstIn("x" + hidden + "x")).isEmpty();
    }

    private static String wide(int letter) {
        return Character.toString(letter + 0xFEE0);
    }
}
