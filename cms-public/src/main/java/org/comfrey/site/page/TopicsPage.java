package org.comfrey.site.page;

import java.util.List;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.web.PageFrame;

/**
 * All topics.
 *
 * @param frame what stands round it
 * @param heading of the page
 * @param trunks the topics by what kind of thing they are; kinds without any are left out
 */
public record TopicsPage(PageFrame frame, String heading, List<Trunk> trunks) {

    /**
     * All topics of a kind.
     *
     * @param heading what they are
     * @param branches the widest of them
     */
    public record Trunk(String heading, List<Branch> branches) {}

    /**
     * A topic and what is below it.
     *
     * @param topic the topic
     * @param branches the topics right below it, each with those below
     */
    public record Branch(TopicLink topic, List<Branch> branches) {}
}
