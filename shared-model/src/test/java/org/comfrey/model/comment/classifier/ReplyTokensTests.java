package org.comfrey.model.comment.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.comfrey.model.comment.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTokensTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/b?c=d, please|see _link_ please",
                "go to www.shop.example today|go to _link_ today",
                "go to my-shop.com|go to _link_",
                "write to ada.b@shop.example now|write to _email_ now",
                "call +44 20 7946 0123 now|call _phone_ now",
                "only $1,999.00 or 20 euros|only _money_ or _money_",
                "at 2:15 she bends|at _time_ she bends",
                "@ada look #health|_mention_ look _hashtag_",
                "1984, 12 and 500 and 14,000,000|_year_ , _few_ and _many_ and _millions_",
                "soooooo good!!!!!!|soo good ! !",
                "&lt;3 Tom &amp;amp; Ada&#39;s|< _few_ tom & ada's",
                "one<br />two <b>three</b>|one two three",
                "<a href=\"https://a.example/x\">cheap pills</a>|_link_ cheap pills",
                "<a href=\"https://a.example/x\">https://a.example/x</a>|_link_",
                "<a href=\"https://a.example/x?t=2m\">2:15</a> best|_time_ best",
                "[url=https://a.example]pills[/url]|pills"
            })
    void putsSignsForWhatIsNeverAlikeAndReadsThroughMarkup(String typed, String read) {
        assertThat(String.join(" ", ReplyTokens.of(typed).tokens())).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ｃａｓｉｎｏ|casino",
                "ca\u200bsi\u00adno|casino",
                "C A S I N O|casino",
                "c.a.s.i.n.o|casino",
                "cаsіnо|casino",
                "c4s1no|casino",
                "V1agra|viagra",
                "казино|казино",
                "b12|b _few_",
                "x2|x _few_"
            })
    void liftsDisguises(String typed, String read) {
        assertThat(String.join(" ", ReplyTokens.of(typed).tokens())).isEqualTo(read);
    }

    @Test
    void saysWhatIsTrueOfTheWhole() {
        assertThat(ReplyTokens.of("Please see my shop! https://www.a.shop.example/x and b.example")
                        .traits())
                .contains("linked", "linked more than once", "to shop.example", "to b.example")
                .contains("called out", "of oneself", "asking", "length 3");
        assertThat(ReplyTokens.of("It helped.").traits()).containsExactly("length 1");
        assertThat(ReplyTokens.of("IT HELPED ME A LOT").traits()).contains("shouted");
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        assertThat(ReplyTokens.of("a ".repeat(1_000) + "casino").tokens()).doesNotContain("casino");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "<a href=", "1 ", "a@", "+1 2 3 ", "а", "aа1", "@ a", "&#", "www ."})
    void takesNoLongerOverWhatWasMadeToTakeLong(String piece) {
        var text = piece.repeat(Comment.LONGEST_TEXT / piece.length());
        ReplyTokens.of(text);
        assertTimeout(Duration.ofMillis(500), () -> ReplyTokens.of(text));
    }

    @Property(tries = 300)
    void readsWhateverIsTyped(@ForAll String typed) {
        var tokens = ReplyTokens.of(typed).tokens();
        assertThat(tokens).noneMatch(String::isBlank);
        assertThat(List.copyOf(tokens)).isEqualTo(ReplyTokens.of(typed).tokens());
    }
}
