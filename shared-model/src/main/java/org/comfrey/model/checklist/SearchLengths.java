package org.comfrey.model.checklist;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.comfrey.model.content.ArticleContent;

/**
 * How long what search engines show is. They cut by pixels, which these numbers of characters stand for: a title is cut
 * after about 60, a description after about 160.
 */
final class SearchLengths {

    static final int SHORTEST_TITLE = 15;
    static final int LONGEST_TITLE = 60;
    static final int SHORTEST_DESCRIPTION = 50;
    static final int LONGEST_DESCRIPTION = 160;

    private SearchLengths() {}

    static List<Finding> outOfBounds(ArticleContent content) {
        var seo = content.seo();
        var findings = new ArrayList<Finding>();
        check(
                requireNonNullElse(seo.title(), content.title()),
                seo.title() == null ? "/title" : "/seo/title",
                "The title in search results",
                SHORTEST_TITLE,
                LONGEST_TITLE,
                findings);
        check(
                requireNonNullElse(seo.description(), content.summary()),
                seo.description() == null ? "/summary" : "/seo/description",
                "The description in search results",
                SHORTEST_DESCRIPTION,
                LONGEST_DESCRIPTION,
                findings);
        return findings;
    }

    private static void check(
            String text, String pointer, String what, int shortest, int longest, List<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            findings.add(Finding.at(
                    pointer,
                    "%s has %d characters; %d to %d are shown whole and say enough."
                            .formatted(what, length, shortest, longest)));
        }
    }
}
