package org.comfrey.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.comment.RepliesOfADay;
import org.comfrey.model.comment.ReplyFigures;
import org.comfrey.model.input.InvalidInput;
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

    private final ReplyFigures replies;
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
                ofLast(days).stream().map(ReplyStatisticsView.Day::of).toList());
    }

    private List<RepliesOfADay> ofLast(int days) {
        try {
            return replies.ofLast(days);
        } catch (InvalidInput invalid) {
            // A wrong address is not wrong content.
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, String.valueOf(invalid.getMessage()));
        }
    }
}
