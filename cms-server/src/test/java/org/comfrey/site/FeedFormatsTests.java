package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The rules by which feeds are tested hold what they should, and let the rest pass. */
class FeedFormatsTests {

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <id>https://example.org/</id><title>News</title><updated>2026-01-01T00:00:00Z</updated>
            <author><name>Ada</name></author>
            <entry><id>tag:example.org,2026:1</id><title type="text">One</title><updated>2026-01-01T00:00:00Z</updated>
            <link rel="alternate" href="https://example.org/1"/></entry>
            <entry><id>tag:example.org,2026:2</id><title>Two</title><updated>2026-01-01T00:00:00Z</updated>
            <content>Words.</content><x:more xmlns:x="urn:x"/></entry>
            </feed>
            """;

    private static final String JSON_FEED = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", "home_page_url": "https://example.org/",
             "items": [{"id": "1", "content_text": "Words.", "date_published": "2026-01-01T00:00:00Z"}]}
            """;

    @Test
    void letsAFeedPassThatKeepsTheRules() {
        assertThat(FeedFormats.breachesOfAtom(ATOM)).isEmpty();
        assertThat(FeedFormats.breachesOfJsonFeed(JsonMapper.shared().readTree(JSON_FEED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <id>https://example.org/</id>              | ``
            <title>News</title>                        | <title>News</title><title>Again</title>
            <updated>2026-01-01T00:00:00Z</updated>    | <updated>2026-01-01</updated>
            <author><name>Ada</name></author>          | ``
            <author><name>Ada</name></author>          | <author/>
            tag:example.org,2026:1                     | relative
            rel="alternate"                            | rel="related"
            <content>Words.</content>                  | <content>Words.</content><content>More.</content>
            type="text"                                | type="plain"
            <title>Two</title>                         | <headline>Two</headline>
            """)
    void holdsAnAtomFeedThatBreaksOne(String part, String other) {
        assertThat(FeedFormats.breachesOfAtom(ATOM.replaceFirst(part, other))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": "News",                           | ``
            version/1.1                                | version/1
            https://example.org/                       | /relative
            "content_text": "Words.",                  | ``
            "id": "1"                                  | "id": 1
            2026-01-01T00:00:00Z                       | yesterday
            "title": "News",                           | "title": "News", "subtitle": "Unknown",
            """)
    void holdsAJsonFeedThatBreaksOne(String part, String other) {
        assertThat(FeedFormats.breachesOfJsonFeed(JsonMapper.shared().readTree(JSON_FEED.replace(part, other))))
                .isNotEmpty();
    }
}
