package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.topic.Topic;
import org.comfrey.site.catalog.Found;
import org.comfrey.site.catalog.Found.Hit;
import org.comfrey.site.catalog.Marked;
import org.jspecify.annotations.Nullable;

/** What was found, in the content API. */
@Schema(name = "SearchResults")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchView(
        List<Result> items,
        @Nullable String next,

        @Schema(description = "How many there are in all, counted up to about 1,000.")
        long total,

        @Schema(description = "The words as they may have been meant.") @Nullable
        String didYouMean) {

    /** An article that was found. */
    @Schema(name = "SearchResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String id,
            String slug,
            List<Piece> title,
            List<Piece> summary,

            @Schema(description = "The sentences in which it was found, or the first ones.")
            List<Piece> excerpt,

            List<String> topics,
            Instant publishedAt,
            @Nullable Instant reviewedAt) {}

    /** A piece of a text. */
    @Schema(name = "MarkedText")
    record Piece(
            String text,

            @Schema(description = "Whether it is what was searched for.")
            boolean found) {}

    /** What may be meant by the beginning of a search. */
    @Schema(name = "Suggestions")
    record Suggestions(List<Suggestion> items) {}

    /** A name that begins like it. */
    @Schema(name = "Suggestion")
    record Suggestion(
            @Schema(allowableValues = {"article", "topic"}) String kind, String slug, String text) {

        static Suggestion of(Found.Suggestion suggestion) {
            return new Suggestion(suggestion.isTopic() ? "topic" : "article", suggestion.slug(), suggestion.text());
        }
    }

    static SearchView of(Found found) {
        return new SearchView(
                found.hits().stream().map(SearchView::result).toList(),
                found.next(),
                found.total(),
                found.otherSpelling());
    }

    private static Result result(Hit hit) {
        return new Result(
                hit.id(),
                hit.slug(),
                pieces(hit.title()),
                pieces(hit.summary()),
                pieces(hit.excerpt()),
                hit.topics().stream().map(Topic::id).toList(),
                hit.publishedAt(),
                hit.reviewedAt());
    }

    private static List<Piece> pieces(List<Marked> text) {
        return text.stream()
                .map(piece -> new Piece(piece.text(), piece.found()))
                .toList();
    }
}
