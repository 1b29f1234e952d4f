package org.comfrey.model.comment.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comfrey.model.comment.classifier.Scored.Reply;
import org.junit.jupiter.api.Test;

/**
 * What the model that is shipped is worth on replies that were written for this test, in the shapes that come to clinics. It
 * has not learnt from them. {@code docs/spam.md} has the figures on what others wrote.
 */
class StartingModelTests {

    private static final String SPAM = """
            Subscribe to my channel please, I post new videos every Friday
            check out my new video guys, link on my profile
            Hey everybody, I'm a small youtuber and would love to get to 200 subscribers, please help
            Follow me on instagram @marcos_travels and I follow you back
            Check this out https://tinylink.example/98s
            visit www.best-deals-today.example for cheap phones
            Earn $300 daily from home, no experience required, click here to register
            I made $6,000 last month with this website, you can do it too
            Buy Viagra online without prescription, cheap price and fast delivery
            Casino bonus 150% on your first deposit, play now and win big
            Dr. Okoro cured my herpes with his herbal medicine, contact him on WhatsApp +234 802 555 0199
            My ex came back after this spell caster helped me, you can email him at lovespells@temple.example
            Need a loan? Low interest, no credit check, apply today by email
            We offer cheap SEO services and backlinks, get your website to the first page of Google
            Thanks for sharing this post, please also visit my website about cheap car insurance
            Join our Telegram channel for free crypto signals and guaranteed profit
            Lose 10 kg in two weeks with this natural supplement, order now with 50% discount
            Get free gift cards here http://gift-cards.example, it really works
            This tea burns belly fat while you sleep, get your free bottle today
            C.A.S.I.N.O b0nus, regіster now and win
            Like and share my page https://www.facebook.example/my.page please
            please listen to my new song on soundcloud, you won't regret it
            Abonniert bitte meinen Kanal, jeden Tag neue Videos
            Geld verdienen von zu Hause, jetzt hier anmelden und 200 Euro Bonus sichern
            Potenzmittel günstig und rezeptfrei bestellen, diskreter Versand
            Vote for my son in this contest http://vote.example/3311, it takes only a second
            <a href="http://pills.example">cheap pills online</a>
            Download my app and use my code for free coins
            """;

    private static final String HONEST = """
            I had the same injection last spring and the pain came back after two months.
            Thank you, this explains it much better than the leaflet.
            How long did you have to use crutches after the operation?
            My doctor recommended physiotherapy first and it was enough for me.
            Is it safe to take the tablets while breastfeeding?
            My mother is 70 and was walking again after three weeks.
            I do these stretches every morning and my neck is much better now.
            The waiting time for an appointment was three months.
            Does my insurance pay for this?
            I was nervous about anaesthesia, but the team was very kind.
            It did not help me at all, to be honest.
            Can I go swimming with a plaster on my wound?
            My husband snores and wakes up tired, could it be sleep apnoea?
            I think the article should mention that it can raise the blood sugar.
            Nice, thank you
            Well written.
            My daughter got her cast off today!
            I still have a bit of numbness in two fingers, but my surgeon says that is normal.
            The nurse told me to drink more water and that did it.
            Sad story, I hope your father is better now.
            I went for a walk each day and lost some weight on the way.
            Please see your doctor if the fever lasts longer than three days.
            Danke, das hat mir die Angst vor der Untersuchung genommen.
            Wie lange war Ihre Mutter nach der Operation in der Reha?
            Ich nehme die Tabletten seit einem Jahr und vertrage sie gut.
            Mein Arzt hat mir Krankengymnastik verschrieben.
            Zahlt die Kasse die Einlagen auch zweimal im Jahr?
            At first I did not believe in it, but after six sessions I can turn my head again.
            The second exercise hurts in my wrist.
            I had to stop running and took up cycling, which my knees like better.
            """;

    private static final SpamModel MODEL = StartingModel.load();

    @Test
    void holdsMostSpamOfManyKinds() {
        assertThat(read(SPAM, true).held().recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void putsAwayAGoodPartOfIt() {
        assertThat(read(SPAM, true).spam().recall()).isGreaterThanOrEqualTo(0.4);
    }

    @Test
    void holdsFewHonestRepliesAndPutsNoneAway() {
        var honest = read(HONEST, false);
        assertThat(honest.held().falseAlarms()).isLessThanOrEqualTo(0.1);
        assertThat(honest.all().stream().filter(reply -> reply.impression().isSpam()))
                .isEmpty();
    }

    @Test
    void saysInWordsWhatSpoke() {
        assertThat(Measuring.impression(MODEL, "Subscribe to my channel please: http://videos.example/me")
                        .signs())
                .contains("\"subscribe\"", "\"channel\"")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(String.join(
                        " ",
                        Measuring.impression(MODEL, "Buy cheap pills at http://pills.example")
                                .signs()))
                .contains("a link");
    }

    private static Scored read(String replies, boolean spam) {
        List<Reply> all = replies.lines()
                .map(text -> new Reply(text, spam, Measuring.impression(MODEL, text)))
                .toList();
        return new Scored(all);
    }
}
