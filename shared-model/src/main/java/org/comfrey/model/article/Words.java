package org.comfrey.model.article;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.content.ArticleContent;

/** The words that an article is found by in the list of articles: without case and accents. */
public final class Words {

    /** Enough for the longest article that people read; the index stays bounded. */
    private static final int MOST = 5_000;

    private static final int LONGEST = 40;

    private Words() {}

    static Set<String> of(ArticleContent content) {
        return Stream.of(
                        content.title(),
                        content.slug().value(),
                        content.summary(),
                        Objects.toString(content.treatment().therapyName(), ""),
                        String.join(" ", content.treatment().otherNames()),
                        String.join(" ", content.tags()),
                        TextRenderer.textOf(content.body()))
                .flatMap(text -> in(text).stream())
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words of a text, in its order. */
    public static Set<String> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(plain);
        var words = new LinkedHashSet<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (Character.isLetterOrDigit(plain.codePointAt(from))) {
                words.add(plain.substring(from, Math.min(to, from + LONGEST)));
            }
        }
        return words;
    }
}
