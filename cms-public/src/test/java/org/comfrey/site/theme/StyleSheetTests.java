package org.comfrey.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StyleSheetTests {

    /** What a phone on a slow line can afford before it shows anything. */
    private static final int BUDGET_BYTES = 15 * 1024;

    private final StyleSheet sheet = new StyleSheet();

    @BeforeEach
    void inARequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void outOfIt() {
        RequestContextHolder.resetRequestAttributes();
    }

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
                .contains("--bar: light-dark(" + StyleSheet.BAR + ", " + StyleSheet.BAR_IN_THE_DARK + ");");
    }

    @Test
    void mayBeKeptForEverUnderTheAddressOfItsContent() {
        var answer = sheet.styleSheet(sheet.address().substring("/assets/".length()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).contains("immutable");
    }

    @Test
    void isNotFoundUnderTheAddressOfOtherContent() {
        assertThat(sheet.styleSheet("site-000000000000.css").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
