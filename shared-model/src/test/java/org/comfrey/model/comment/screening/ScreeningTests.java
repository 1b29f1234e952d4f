package org.comfrey.model.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.screening.Submission.SubmissionBuilder;
import org.comfrey.model.settings.DiscussionRules;
import org.comfrey.model.settings.DiscussionRules.DiscussionRulesBuilder;
import org.comfrey.model.settings.ModerationRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTests {

    private final Screening screening = new Screening("known"::equals, ScreeningTests::impression);

    @Test
    void letsThroughWhatNoRuleHolds() {
        var findings = screening.of(aSubmission(open()).build());
        assertThat(findings.isHeld()).isFalse();
        assertThat(findings.isSpam()).isFalse();
        assertThat(findings.reasons()).isEmpty();
    }

    @Test
    void holdsEverybodysReplyWhereTheSiteSaysSo() {
        held(aSubmission(DiscussionRules.usual().toBuilder()), "Every reply waits for a moderator on this site.");
    }

    @Test
    void holdsTheFirstReplyOfAWriterAndNotTheNext() {
        var rules = open().moderation(ModerationRule.FIRST);
        held(aSubmission(rules).writer("unknown"), "No reply with this e-mail address was approved before.");
        held(
                aSubmission(rules).email(null).writer(null),
                "It has no e-mail address, by which earlier replies could be found.");
        assertThat(screening.of(aSubmission(rules).writer("known").build()).isHeld())
                .isFalse();
    }

    @Test
    void trustLiftsTheWaitAndNothingElse() {
        var rules = DiscussionRules.usual().toBuilder()
                .trustedAddresses(List.of("@Readers.example"))
                .heldWords(List.of("cure"));
        var trusted = screening.of(aSubmission(rules).build());
        assertThat(trusted.isHeld()).isFalse();
        assertThat(trusted.reasons()).containsExactly("The e-mail address is trusted.");
        held(
                aSubmission(rules).text("A cure!"),
                "The text has \"cure\", which is on the list to hold.",
                "The e-mail address is trusted.");
    }

    @Test
    void knowsAddressesAndDomainsOnTheirLists() {
        spam(aSubmission(open().blockedAddresses(List.of("ADA@readers.example"))), "The e-mail address is blocked.");
        held(
                aSubmission(open().heldAddresses(List.of("@readers.example"))),
                "The e-mail address is on the list to hold.");
        var others = open().blockedAddresses(List.of("da@readers.example", "@more.readers.example"));
        assertThat(screening.of(aSubmission(others).build()).isSpam()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|Buy oil now|Ada||ada@readers.example",
                "name|Hello|Best Oil||ada@readers.example",
                "website|Hello|Ada|https://oil.example/|ada@readers.example",
                "e-mail address|Hello|Ada||oil@readers.example"
            })
    void looksForWordsInEveryField(String field, String text, String name, String website, String email) {
        spam(
                aSubmission(open().blockedWords(List.of("Oil")))
                        .text(text)
                        .name(name)
                        .website(website)
                        .email(new EmailAddress(email)),
                "The " + field + " has \"Oil\", which is blocked.");
    }

    @Test
    void countsLinks() {
        var two = "https://a.example and http://www.b.example/www. twice";
        assertThat(screening.of(aSubmission(open()).text(two).build()).isHeld()).isFalse();
        held(aSubmission(open()).text(two + " WWW.c.example"), "It has 3 links; a reply with more than 2 is held.");
        held(
                aSubmission(open().mostLinks(0)).text("see www.c.example"),
                "It has 1 link; a reply with more than 0 is held.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "< SCRIPT src=x>",
                "<img src=x onerror=alert(1)>",
                "javascript:alert(1)"
            })
    void takesScriptsForSpam(String text) {
        assertThat(screening.of(aSubmission(open()).text(text).build()).reasons())
                .contains("It has a script in it.");
        assertThat(screening.of(aSubmission(open()).text(text).build()).isSpam())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[url=x.example]oil[/url]", "[URL]x.example[/URL]", "[link=x]"})
    void takesTheMarkupOfForumsForSpam(String text) {
        spam(aSubmission(open()).text(text), "It has links as forums mark them up, such as [url=…].");
    }

    @Test
    void holdsMarkup() {
        held(aSubmission(open()).text("<a  class='x' href='y.example'>oil</a>"), "It has links in HTML.");
        held(aSubmission(open()).text("<iframe></iframe>"), "It has HTML that puts something into a page.");
        var harmless = "My pain is < 3 & a href is a link. if (a<b) on = 1. See [urlaub] and description.";
        assertThat(screening.of(aSubmission(open()).text(harmless).build()).reasons())
                .isEmpty();
    }

    @Test
    void saysHowItCameAndThatItCameBefore() {
        spam(
                aSubmission(open()).sending(new Sending(true, false, null)),
                "A field of the form was filled in that people do not see.");
        held(
                aSubmission(open()).sending(new Sending(false, true, null)),
                "It was sent sooner after its page was made than people type.");
        held(aSubmission(open()).repeated(true), "The same was sent before, here or under another article.");
    }

    @Test
    void givesEveryReasonTheWeightiestFirst() {
        var rules = DiscussionRules.usual().toBuilder().blockedWords(List.of("oil"));
        spam(
                aSubmission(rules).text("oil").repeated(true),
                "The text has \"oil\", which is blocked.",
                "The same was sent before, here or under another article.",
                "Every reply waits for a moderator on this site.");
    }

    @Test
    void holdsWhatReadsLikeSpamAndPutsAwayWhatReadsLikeNothingElse() {
        held(aSubmission(open()).text("dubious"), "It reads like spam (0.42): \"dubious\", a link.");
        held(aSubmission(open()).text("one word"), "It reads like spam (0.99): \"word\".");
        spam(aSubmission(open()).text("plain"), "It reads like spam (0.99).");
        assertThat(screening
                        .of(aSubmission(open().classifier(false)).text("plain").build())
                        .reasons())
                .isEmpty();
    }

    private static Impression impression(String text) {
        return switch (text) {
            case "dubious" -> new Impression(0.4299, 0.1, List.of("\"dubious\"", "a link"));
            case "one word" -> new Impression(0.9999, 0.6, List.of("\"word\""));
            case "plain" -> new Impression(0.9999, 0.9, List.of());
            default -> new Impression(0.1, 0.1, List.of());
        };
    }

    private void held(SubmissionBuilder submission, String... reasons) {
        var findings = screening.of(submission.build());
        assertThat(findings.reasons()).containsExactly(reasons);
        assertThat(findings.isHeld()).isTrue();
        assertThat(findings.isSpam()).isFalse();
    }

    private void spam(SubmissionBuilder submission, String... reasons) {
        var findings = screening.of(submission.build());
        assertThat(findings.reasons()).containsExactly(reasons);
        assertThat(findings.isSpam()).isTrue();
    }

    private static DiscussionRulesBuilder open() {
        return DiscussionRules.usual().toBuilder().moderation(ModerationRule.NONE);
    }

    private static SubmissionBuilder aSubmission(DiscussionRulesBuilder rules) {
        return Submission.builder()
                .name("Ada")
                .email(new EmailAddress("ada@readers.example"))
                .writer("known")
                .text("It helped me for two weeks.")
                .sending(Sending.withoutForm())
                .rules(rules.build());
    }
}
