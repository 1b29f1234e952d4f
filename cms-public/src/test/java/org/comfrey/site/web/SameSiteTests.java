package org.comfrey.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SameSiteTests {

    @ParameterizedTest
    @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "'',false"})
    void believesWhatTheBrowserSaysOfTheSender(String site, boolean own) {
        assertThat(SameSite.isFromOwnPage(request(site, null))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org,true",
        "https://WWW.example.org,true",
        "https://www.example.org:8443,false",
        "https://example.org,false",
        "https://www.example.org.evil.test,false",
        "https://evil.test,false",
        "null,false",
        "'not an origin',false"
    })
    void comparesTheOriginWhereABrowserSaysNothingOfTheSender(String origin, boolean own) {
        assertThat(SameSite.isFromOwnPage(request(null, origin))).isEqualTo(own);
    }

    @Test
    void doesNotLetAnOriginOverruleTheBrowser() {
        assertThat(SameSite.isFromOwnPage(request("cross-site", "https://www.example.org")))
                .isFalse();
    }

    @Test
    void letsProgramsInThatAreNoBrowsers() {
        assertThat(SameSite.isFromOwnPage(request(null, null))).isTrue();
    }

    private static MockHttpServletRequest request(@Nullable String site, @Nullable String origin) {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "www.example.org");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }
}
