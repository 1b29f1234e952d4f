package org.comfrey.site.content;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.catalog.Catalog;
import org.comfrey.site.catalog.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching, for other systems. */
@RestController
@RequestMapping(path = "/api/content/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Content")
@ApiResponse(
        responseCode = "default",
        description = "What went wrong",
        content =
                @Content(
                        mediaType = ContentController.PROBLEM,
                        schema = @Schema(implementation = ContentProblem.class)))
class SearchCalls {

    private static final int USUAL_SUGGESTIONS = 8;
    private static final int MOST_SUGGESTIONS = 20;

    private final Catalog catalog;
    private final ContentAnswers answers;

    @GetMapping("/search")
    @Operation(summary = "Live articles that have these words, the best first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of what was found",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    ResponseEntity<byte[]> search(
            @Parameter(description = "Words, at most 200 characters", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "The slug of a condition") @RequestParam(required = false) @Nullable
                    String condition,
            @Parameter(description = "The slug of a treatment") @RequestParam(required = false) @Nullable
                    String therapy,
            @Parameter(description = "The slug of an area of the body") @RequestParam(required = false) @Nullable
                    String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "The \"next\" of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var within = new EnumMap<Topic.Kind, String>(Topic.Kind.class);
        put(within, Topic.Kind.CONDITION, condition);
        put(within, Topic.Kind.THERAPY, therapy);
        put(within, Topic.Kind.BODY_AREA, area);
        var found = catalog.search(new Wanted(words(q), within, Slice.of(limit, after)));
        var shown = Shown.settings().catalog();
        return answers.list(SearchView.of(found), found.next(), shown);
    }

    @GetMapping("/suggest")
    @Operation(summary = "Topics and articles whose names have words that begin like these")
    @ApiResponse(
            responseCode = "200",
            description = "At most as many as were asked for",
            content = @Content(schema = @Schema(implementation = SearchView.Suggestions.class)))
    ResponseEntity<byte[]> suggest(
            @Parameter(description = "What was typed so far, at most 200 characters", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "1 to 20; 8 when left out") @RequestParam(required = false) @Nullable
                    Integer limit) {
        int most = limit == null ? USUAL_SUGGESTIONS : limit;
        if (most < 1 || most > MOST_SUGGESTIONS) {
            throw new InvalidInput("/limit", "The limit must be from 1 to " + MOST_SUGGESTIONS + ".");
        }
        var suggestions = catalog.suggest(words(q), most).stream()
                .map(SearchView.Suggestion::of)
                .toList();
        return answers.one(
                new SearchView.Suggestions(suggestions), Shown.settings().catalog());
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank() || q.length() > Wanted.LONGEST) {
            throw new InvalidInput("/q", "Name what to look for in \"q\", in 1 to " + Wanted.LONGEST + " characters.");
        }
        return q;
    }

    private static void put(Map<Topic.Kind, String> within, Topic.Kind kind, @Nullable String slug) {
        if (slug != null) {
            within.put(kind, slug);
        }
    }
}
