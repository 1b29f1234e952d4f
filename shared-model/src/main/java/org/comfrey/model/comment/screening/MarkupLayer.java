package org.comfrey.model.comment.screening;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replies are plain text, and the site shows no markup. Who sends some did not look at the site; who sends scripts means harm.
 */
final class MarkupLayer implements Layer {

    private static final Map<Pattern, Finding> SIGNS = Map.of(
            Pattern.compile("< ?/? ?script\\b|\\bjavascript ?:|<[a-z][^<>]{0,200}\\bon[a-z]{3,20} ?="),
            Finding.spam("It has a script in it."),
            Pattern.compile("\\[ ?/? ?(?:url|link) ?[=\\]]"),
            Finding.spam("It has links as forums mark them up, such as [url=…]."),
            Pattern.compile("< ?a\\b[^<>]{0,200}\\bhref ?="),
            Finding.hold("It has links in HTML."),
            Pattern.compile("< ?(?:iframe|object|embed|img|svg|form|style|meta)\\b"),
            Finding.hold("It has HTML that puts something into a page."));

    @Override
    public Stream<Finding> look(Submission submission) {
        var plain = PlainText.of(submission.name() + "\n" + submission.text());
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getKey().matcher(plain).find())
                .map(Map.Entry::getValue);
    }
}
