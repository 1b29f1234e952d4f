package org.comfrey.model.article;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.Words;

/** The words that an article is found by in the list of articles. */
final class ArticleWords {

    /** Enough for the longest article that people read; the index stays bounded. */
    private static final int MOST = 5_000;

    private ArticleWords() {}

    static Set<String> of(ArticleContent content) {
        return Stream.of(
                        content.title(),
                        content.slug().value(),
                        content.summary(),
                        Objects.toString(content.treatment().therapyName(), ""),
                        String.join(" ", content.treatment().otherNames()),
                        String.join(" ", content.tags()),
                        TextRenderer.textOf(content.body()))
                .flatMap(text -> Words.in(text).stream())
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }
}
