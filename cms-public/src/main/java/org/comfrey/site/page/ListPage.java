package org.comfrey.site.page;

import java.util.List;
import org.comfrey.site.page.ArticlePage.Review;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles: the home page, or the page of a topic.
 *
 * @param frame what stands round it
 * @param above the topics that this one stands below, the widest first; null on the home page
 * @param heading of the list
 * @param introduction a sentence or two, or empty
 * @param featured articles that it begins with
 * @param narrower the topics right below this one
 * @param articles the articles
 * @param topics topics to go on with
 * @param next where the list goes on, or null
 */
public record ListPage(
        PageFrame frame,
        @Nullable List<TopicLink> above,
        String heading,
        String introduction,
        List<Teaser> featured,
        List<TopicLink> narrower,
        List<Teaser> articles,
        List<TopicLink> topics,
        @Nullable String next) {

    /**
     * An article in a list.
     *
     * @param title its title
     * @param lang its language, as a BCP 47 tag
     * @param href where it is
     * @param summary its summary, or empty
     * @param topics what it is about
     * @param review its medical review, or null
     */
    public record Teaser(
            String title,
            String lang,
            String href,
            String summary,
            List<TopicLink> topics,
            @Nullable Review review) {}
}
