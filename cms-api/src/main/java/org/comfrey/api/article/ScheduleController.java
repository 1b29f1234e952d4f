package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes live, and is taken down, by itself. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class ScheduleController implements ShowsCurrent {

    private static final String PUBLISH = "hasAuthority('articles:publish')";

    private final Articles articles;
    private final Publishing publishing;
    private final SettingsStore settings;
    private final ArticleMapper mapper;

    @Operation(
            summary = "Let the current revision go live at a later time",
            description =
                    "It is frozen: later edits do not change what goes live. Replaces an earlier schedule. What is"
                            + " missed while no process runs is made up for at the next start. Refused when the checklist"
                            + " blocks.")
    @PostMapping(path = "/schedule", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(PUBLISH)
    ResponseEntity<ArticleView> schedule(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody ScheduleRequest request) {
        return answer(publishing.schedule(actor, id, ifMatch.version(), instant(request)));
    }

    @Operation(
            summary = "Take it down at a later time",
            description =
                    "What is live then. Has to be later than what is scheduled to go live. Replaces an earlier time.")
    @PostMapping(path = "/schedule-withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(PUBLISH)
    ResponseEntity<ArticleView> scheduleWithdrawal(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody ScheduleRequest request) {
        return answer(publishing.scheduleWithdrawal(actor, id, ifMatch.version(), instant(request)));
    }

    @Operation(summary = "Drop what is scheduled", description = "What is live stays.")
    @PostMapping("/unschedule")
    @PreAuthorize(PUBLISH)
    ResponseEntity<ArticleView> unschedule(@PathVariable String id, IfMatch ifMatch) {
        return answer(publishing.unschedule(id, ifMatch.version()));
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }

    private Instant instant(ScheduleRequest request) {
        return request.instant(settings.site().zoneId());
    }

    private ResponseEntity<ArticleView> answer(Article article) {
        return Answers.one(article, mapper::view);
    }
}
