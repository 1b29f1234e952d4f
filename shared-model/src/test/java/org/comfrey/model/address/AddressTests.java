package org.comfrey.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "Massage therapy for back pain, massage-therapy-for-back-pain",
        "Übung & Ruhe, ubung-ruhe",
        "  --a__b--  , a-b",
        "疼痛, teng-tong",
        "Массаж спины, massaz-spiny",
        "التدليك, altdlyk",
        "🙂, untitled",
        "C'est l'été, cest-lete",
        "Alzheimer’s disease, alzheimers-disease"
    })
    void makesASlugOfATitle(String title, String slug) {
        assertThat(Slug.from(title)).hasToString(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Übung, de, uebung",
        "Übung, de-CH, uebung",
        "Übung, en, ubung",
        "Массаж, ru, massazh",
        "Übung, no such tag, ubung"
    })
    void writesLettersAsReadersOfTheLanguageDo(String title, String language, String slug) {
        assertThat(Slug.from(title, language)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a--b", "A", "a_b", "a/b", "ä", "a-", "-a", "a\n"})
    void refusesWhatIsNoSlug(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA.b+c@sub.example.co.uk", "ö@bücher.example", " ada@example.org "})
    void takesAnEmailAddressInLowerCase(String text) {
        assertThat(new EmailAddress(text).value()).isLowerCase().doesNotContain(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a@b@example.org",
                "ada@-example.org",
                "ada@example.org\nBcc: x@example.org",
                "ada@exa mple.org",
                "\"a b\"@example.org"
            })
    void refusesWhatIsNoEmailAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "http://example.org",
                "mailto:ada@example.org",
                "tel:+41-44-000",
                "/a/b",
                "#part"
            })
    void takesLinksThatLeadSomewhere(String href) {
        assertThat(Href.isSafe(href)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)",
                "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example", "https://user@example.org",
                "https:///x", "http://", "file:///etc/passwd", "javascript&#58;alert(1)", "https://exa\u200Bmple.org"
            })
    void refusesLinksThatDoSomethingElse(String href) {
        assertThat(Href.isSafe(href)).isFalse();
    }
}
