package org.comfrey.site.search;

import java.util.List;
import org.comfrey.site.catalog.Marked;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page on which readers search.
 *
 * @param frame what stands round it
 * @param words what was searched for, or empty
 * @param filters what the search can be narrowed to
 * @param outcome how many were found, in words, or null when nothing was searched for
 * @param otherSpelling a proposal, or null
 * @param results what was found
 * @param next where the results go on, or null
 */
public record SearchPage(
        PageFrame frame,
        String words,
        List<Filter> filters,
        @Nullable String outcome,
        @Nullable Proposal otherSpelling,
        List<Result> results,
        @Nullable String next) {

    /** A choice of topics of one kind. */
    public record Filter(String name, String label, List<Choice> choices) {}

    /** A topic in a choice. */
    public record Choice(String slug, String name, boolean chosen) {}

    /** Another search. */
    public record Proposal(String words, String href) {}

    /**
     * An article that was found.
     *
     * @param href where it is
     * @param reviewed when it was reviewed, for people, or null
     * @param reviewedDay the same, for machines, or null
     */
    public record Result(
            String href,
            List<Marked> title,
            List<Marked> summary,
            List<Marked> excerpt,
            List<TopicLink> topics,
            @Nullable String reviewed,
            @Nullable String reviewedDay) {}
}
