package org.comfrey.api.autosave;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.autosave.Autosave;
import org.comfrey.model.autosave.Autosaving;
import org.comfrey.model.store.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeping what was typed until it is saved. */
@Tag(
        name = "Autosaves",
        description =
                "What one person has typed in one editing session, kept for 30 days, 20 sessions for each article."
                        + " It is no part of the history, and everybody sees the own only.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}/autosaves", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class AutosaveController {

    private static final String WRITE = "hasAnyAuthority('articles:write', 'articles:edit-any')";

    private final Autosaving autosaving;
    private final Articles articles;
    private final JsonMapper json;

    @Operation(
            summary = "Keep what was typed",
            description =
                    "In the place of what was kept for this session. It needs no version and never stands in the way of a"
                            + " save. Name the session as \"autosave\" when you save the article, and it is discarded.")
    @PutMapping(path = "/{session}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(WRITE)
    @Unaudited
    AutosaveView keep(
            Actor actor, @PathVariable String id, @PathVariable String session, @RequestBody AutosaveRequest request) {
        if (!(request.patch() instanceof ObjectNode patch)) {
            throw RequestRefused.at(ProblemType.INVALID_CONTENT, "/patch", "A patch is an object.");
        }
        var kept = autosaving.keep(
                actor,
                id,
                session,
                requireNonNullElse(request.sequence(), 0L),
                requireNonNullElse(request.base(), ""),
                patch.toString());
        return view(kept, articles.require(id));
    }

    @Operation(
            summary = "List the own autosaves of an article",
            description = "The newest first. There are at most 20.")
    @GetMapping
    @PreAuthorize(WRITE)
    ResponseEntity<PageView<AutosaveView>> list(Actor actor, @PathVariable String id, Slice slice) {
        var article = articles.require(id);
        return Answers.page(autosaving.own(actor, article, slice), autosave -> view(autosave, article));
    }

    @Operation(summary = "Read an own autosave")
    @GetMapping("/{session}")
    @PreAuthorize(WRITE)
    AutosaveView show(Actor actor, @PathVariable String id, @PathVariable String session) {
        return view(autosaving.require(actor, id, session), articles.require(id));
    }

    @Operation(summary = "Discard an own autosave", description = "Without one, it does nothing.")
    @DeleteMapping("/{session}")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited
    void discard(Actor actor, @PathVariable String id, @PathVariable String session) {
        autosaving.discard(actor, id, session);
    }

    private AutosaveView view(Autosave autosave, Article article) {
        var head = article.head().revision();
        return new AutosaveView(
                autosave.session(),
                autosave.sequence(),
                autosave.base(),
                head.equals(autosave.base()),
                json.readTree(autosave.patch()),
                autosave.at());
    }
}
