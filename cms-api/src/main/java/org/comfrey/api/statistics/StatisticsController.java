package org.comfrey.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.article.Articles;
import org.comfrey.model.comment.ReplyFigures;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.reading.MuchRead;
import org.comfrey.model.reading.MuchSearched;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Searches;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures about the site. */
@Tag(name = "Statistics", description = "Figures about the site.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class StatisticsController {

    private static final int MOST_READ = 5;
    private static final int MOST_SEARCHED = 50;

    private final ReplyFigures replies;
    private final Reads reads;
    private final Searches searches;
    private final Articles articles;
    private final SettingsStore settings;

    @Operation(
            summary = "Count the replies of the last days",
            description =
                    "By the day on which they came, in the site's time zone, and by what has become of them since.")
    @GetMapping("/replies")
    @PreAuthorize("hasAuthority('comments:read')")
    ReplyStatisticsView replies(
            @Parameter(
                            description = "How many days, today among them.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "" + ReplyFigures.MOST_DAYS,
                                            defaultValue = "" + ReplyFigures.USUAL_DAYS))
                    @RequestParam(defaultValue = "" + ReplyFigures.USUAL_DAYS)
                    int days) {
        return new ReplyStatisticsView(
                settings.site().timeZone(),
                inBounds(() -> replies.ofLast(days)).stream()
                        .map(ReplyStatisticsView.Day::of)
                        .toList());
    }

    @Operation(
            summary = "Count the reads of the last days",
            description =
                    "Of articles on the site, and which were read most. Programs that say what they are do not count."
                            + " Nothing is known of who reads; what browsers and proxies answer themselves is not seen.")
    @GetMapping("/reads")
    @PreAuthorize("hasAuthority('articles:read')")
    ReadStatisticsView reads(
            @Parameter(
                            description = "How many days, today among them.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "" + Reads.MOST_DAYS,
                                            defaultValue = "" + Reads.USUAL_DAYS))
                    @RequestParam(defaultValue = "" + Reads.USUAL_DAYS)
                    int days) {
        return new ReadStatisticsView(
                settings.site().timeZone(),
                inBounds(() -> reads.ofLast(days)).stream()
                        .map(day -> new ReadStatisticsView.Day(day.day(), day.count()))
                        .toList(),
                mostRead(days));
    }

    @Operation(
            summary = "Tell what readers searched for in the last days",
            description =
                    "On the pages of the site, and what found nothing. Searches with an address or a long number in them are not"
                            + " counted, and nothing is known of who searched. Up to "
                            + MOST_SEARCHED + " of each list.")
    @GetMapping("/searches")
    @PreAuthorize("hasAuthority('articles:read')")
    SearchStatisticsView searches(
            @Parameter(
                            description = "How many days, today among them.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "" + Reads.MOST_DAYS,
                                            defaultValue = "" + Reads.USUAL_DAYS))
                    @RequestParam(defaultValue = "" + Reads.USUAL_DAYS)
                    int days) {
        return inBounds(() -> new SearchStatisticsView(
                settings.site().timeZone(),
                searches.count(days),
                searched(searches.most(days, MOST_SEARCHED, false)),
                searched(searches.most(days, MOST_SEARCHED, true))));
    }

    private static List<SearchStatisticsView.Searched> searched(List<MuchSearched> most) {
        return most.stream().map(SearchStatisticsView.Searched::of).toList();
    }

    /** Without those that were deleted for good since. */
    private List<ReadStatisticsView.Article> mostRead(int days) {
        var most = reads.most(days, MOST_READ);
        var titles = articles.titles(most.stream().map(MuchRead::article).toList());
        return most.stream()
                .filter(read -> titles.containsKey(read.article()))
                .map(read -> new ReadStatisticsView.Article(
                        read.article(), titles.getOrDefault(read.article(), ""), read.count()))
                .toList();
    }

    private static <T> T inBounds(Supplier<T> figures) {
        try {
            return figures.get();
        } catch (InvalidInput invalid) {
            // A wrong address is not wrong content.
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, String.valueOf(invalid.getMessage()));
        }
    }
}
