package org.comfrey.site.page;

import java.util.List;
import org.comfrey.model.body.BodyOutline;
import org.comfrey.model.body.Html;
import org.comfrey.model.treatment.Referral;
import org.comfrey.site.reply.ReplySection;
import org.comfrey.site.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A treatment article as readers see it.
 *
 * @param frame what stands round it
 * @param title its title
 * @param summary its summary, or empty
 * @param cover the picture above it, or null
 * @param authors its authors
 * @param translations the same in other languages
 * @param topics what it is about
 * @param review who reviewed it medically, or null
 * @param contents its headings, when there are enough of them to need a list
 * @param body its text
 * @param facts the facts of the treatment that the text itself does not show
 * @param references its sources
 * @param published when it went live, for people
 * @param replies what stands below it
 */
public record ArticlePage(
        PageFrame frame,
        String title,
        String summary,
        @Nullable Html cover,
        List<PersonLink> authors,
        List<TranslationLink> translations,
        List<TopicLink> topics,
        @Nullable Review review,
        List<BodyOutline.Entry> contents,
        Html body,
        Facts facts,
        List<Source> references,
        String published,
        ReplySection replies) {

    ArticlePage with(PageFrame other) {
        return new ArticlePage(
                other,
                title,
                summary,
                cover,
                authors,
                translations,
                topics,
                review,
                contents,
                body,
                facts,
                references,
                published,
                replies);
    }

    /**
     * The same article in another language.
     *
     * @param lang the language, as a BCP 47 tag
     * @param name what its speakers call it
     * @param href where it is
     */
    public record TranslationLink(String lang, String name, String href) {}

    /** A topic and where its page is. */
    public record TopicLink(String name, String href) {}

    /**
     * A person who is named.
     *
     * @param text the name, with credentials
     * @param href where their page is, or null
     */
    public record PersonLink(String text, @Nullable String href) {}

    /**
     * A medical review.
     *
     * @param by the reviewer
     * @param last when, for people
     * @param lastDay when, for machines
     * @param next when it has to be looked at again, for people
     * @param nextDay the same, for machines
     * @param overdue whether that day has passed
     */
    public record Review(PersonLink by, String last, String lastDay, String next, String nextDay, boolean overdue) {}

    /**
     * The facts of the treatment. What is empty is not shown.
     *
     * @param otherNames what else it is called
     * @param howItWorks how it is thought to work
     * @param benefits what patients can expect
     * @param indications what it is used for
     * @param contraindications when it must not be used
     * @param safetyAdvice what to look out for
     * @param insurance what to ask the insurer
     * @param referral where to go, or null
     */
    public record Facts(
            String otherNames,
            String howItWorks,
            List<String> benefits,
            Html indications,
            Html contraindications,
            String safetyAdvice,
            Html insurance,
            @Nullable Referral referral) {

        public boolean isEmpty() {
            return otherNames.isEmpty()
                    && howItWorks.isEmpty()
                    && benefits.isEmpty()
                    && indications.markup().isEmpty()
                    && contraindications.markup().isEmpty()
                    && safetyAdvice.isEmpty()
                    && insurance.markup().isEmpty()
                    && referral == null;
        }
    }

    /**
     * A source.
     *
     * @param anchor the id of its element
     * @param text title, publisher and year
     * @param href where it is, or null
     */
    public record Source(
            String anchor, String text, @Nullable String href) {}
}
