package org.comfrey.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

class StyleSheetTests {

    /** What a phone on a slow line can afford before it shows anything. */
    private static final int BUDGET_BYTES = 15 * 1024;

    private final Theme theme = new Theme();

    @Test
    void fitsItsBudget() throws IOException {
        assertThat(new ClassPathResource("theme/site.css").contentLength()).isLessThan(BUDGET_BYTES);
    }

    @Test
    void knowsNoLeftAndNoRightSoThatItServesBothDirectionsOfWriting() throws IOException {
        var css = new ClassPathResource("theme/site.css").getContentAsString(StandardCharsets.UTF_8);
        assertThat(css).doesNotContainPattern("(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)");
        assertThat(css).doesNotContainPattern("[{;]\\s*(?:left|right):");
    }

    @Test
    void hasTheBarInTheColoursThatPagesTellBrowsersOf() throws IOException {
        assertThat(new ClassPathResource("theme/site.css").getContentAsString(StandardCharsets.UTF_8))
                .contains("--bar: light-dark(" + Theme.BAR + ", " + Theme.BAR_IN_THE_DARK + ");");
    }

    @Test
    void mayBeKeptForEverUnderTheAddressOfItsContent() {
        var answer = theme.styleSheet(theme.address().substring("/assets/".length()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).contains("immutable");
    }

    @Test
    void isNotFoundUnderTheAddressOfOtherContent() {
        assertThat(theme.styleSheet("site-000000000000.css").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
