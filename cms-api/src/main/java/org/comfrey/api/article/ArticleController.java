package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.problem.StaleEdit;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.ArticleFilter;
import org.comfrey.model.article.ArticleOrder;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.ReviewState;
import org.comfrey.model.article.Revision;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.Upkeep;
import org.comfrey.model.article.Workflow;
import org.comfrey.model.autosave.Autosave;
import org.comfrey.model.autosave.Autosaving;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Text;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.tag.Tags;
import org.comfrey.model.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writing articles and finding them. */
@Tag(name = "Articles", description = "Working copies: writing, review, publication, history.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class ArticleController implements ShowsCurrent {

    private static final String NOTE = "revisionNote";
    private static final String AUTOSAVE = "autosave";
    private static final int LONGEST_SEARCH = 200;

    private final Articles articles;
    private final Topics topics;
    private final Tags tags;
    private final Editing editing;
    private final Upkeep upkeep;
    private final Contents contents;
    private final Merging merging;
    private final Autosaving autosaving;
    private final ArticleMapper mapper;

    @Operation(
            summary = "Create an article",
            description =
                    "It begins as a draft. A slug that is given has to be free; one that is made of the title gets a"
                            + " number where needed.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('articles:write')")
    ResponseEntity<ArticleView> create(Actor actor, CreationKey key, @RequestBody ArticleRequest request) {
        var read = contents.read(request);
        // A machine is nobody's author.
        var content = request.authors() == null && Ids.isId(actor.id())
                ? read.toBuilder().authors(List.of(actor.id())).build()
                : read;
        var article = request.slug() == null
                ? editing.createAtFreeSlug(actor, content, key.value())
                : editing.create(actor, content, key.value());
        return Answers.created("/articles", article, mapper::view);
    }

    @Operation(
            summary = "List articles",
            description =
                    "The last changed first; with \"review\", the first due first; with \"sort=title\", by title as readers of"
                            + " the site's language expect. Filters narrow each other.")
    @GetMapping
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<ArticleLine>> list(
            @Parameter(description = "Where they stand in the workflow.") @RequestParam(required = false) @Nullable
                    Workflow status,
            @Parameter(description = "Where they stand with readers.") @RequestParam(required = false) @Nullable
                    PublicationStatus publication,
            @Parameter(description = "Where they are; ACTIVE when left out.") @RequestParam(required = false) @Nullable
                    Shelf shelf,
            @Parameter(description = "The language that they are in, exactly.", example = "de")
                    @RequestParam(required = false)
                    @Nullable
                    String locale,
            @Parameter(description = "The id of a topic.") @RequestParam(required = false) @Nullable String topic,
            @Parameter(description = "A tag, or what it was called before.") @RequestParam(required = false) @Nullable
                    String tag,
            @Parameter(description = "The id of whoever created them or is named as author.")
                    @RequestParam(required = false)
                    @Nullable
                    String author,
            @Parameter(
                            description =
                                    "Whose next review comes up within the days that the settings name, or whose day"
                                            + " has passed.")
                    @RequestParam(required = false)
                    @Nullable
                    ReviewState review,
            @Parameter(
                            description =
                                    "Beginnings of words, all of which they or their topics' names and synonyms have. At most"
                                            + " 200 characters.")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Parameter(
                            description = "The order: by last change (updated, the usual one) or by title.",
                            schema = @Schema(allowableValues = {"updated", "title"}))
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            Slice slice) {
        if (text != null && text.length() > LONGEST_SEARCH) {
            throw new InvalidInput("/text", "A search has at most " + LONGEST_SEARCH + " characters.");
        }
        var filter = ArticleFilter.everything().toBuilder()
                .workflow(status)
                .publication(publication)
                .shelf(shelf)
                .topics(topic == null ? Set.of() : topics.standingFor(topic))
                .tags(tag == null ? Set.of() : tags.standingFor(tag))
                .locale(locale)
                .author(author)
                .review(review == null ? null : upkeep.window(review))
                .words(text == null ? List.of() : topics.searchWords(text))
                .build();
        return Answers.page(articles.list(filter, order(sort), slice), mapper::line);
    }

    @Operation(summary = "Read an article")
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<ArticleView> show(@PathVariable String id) {
        return answer(articles.require(id));
    }

    @Operation(
            summary = "Change an article",
            description =
                    "A JSON merge patch (RFC 7396): what it names is replaced, null takes the usual value again. Saves a"
                            + " new revision; what was approved becomes a draft again. When somebody else saved first, the"
                            + " answer is 412 and proposes how both changes go together.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ArticlePatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ArticlePatch.class))
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize("hasAnyAuthority('articles:write', 'articles:edit-any')")
    ResponseEntity<ArticleView> change(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody JsonNode patch) {
        var fields = MergePatch.requireObject(patch);
        var note = takeNote(fields);
        var autosave = takeAutosave(fields);
        try {
            var saved = editing.edit(actor, id, ifMatch.version(), content -> merging.patched(content, fields), note);
            if (autosave != null) {
                autosaving.discard(actor, id, autosave);
            }
            return answer(saved);
        } catch (StaleVersion stale) {
            throw merging.proposal(articles.require(id), ifMatch.version(), fields)
                    .<StaleVersion>map(proposal -> new StaleEdit("article", proposal))
                    .orElse(stale);
        }
    }

    @Operation(summary = "Put an article in the trash", description = "It can be restored from there.")
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('articles:write', 'articles:edit-any')")
    ResponseEntity<ArticleView> trash(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return answer(editing.trash(actor, id, ifMatch.version()));
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }

    private ResponseEntity<ArticleView> answer(Article article) {
        return Answers.one(article, mapper::view);
    }

    private static ArticleOrder order(@Nullable String sort) {
        return switch (sort) {
            case null -> ArticleOrder.UPDATED;
            case "updated" -> ArticleOrder.UPDATED;
            case "title" -> ArticleOrder.TITLE;
            default ->
                throw new RequestRefused(
                        ProblemType.MALFORMED_REQUEST, "The parameter \"sort\" is \"updated\" or \"title\".");
        };
    }

    private static @Nullable String takeNote(ObjectNode fields) {
        var note = fields.remove(NOTE);
        if (note == null || note.isNull()) {
            return null;
        }
        if (!note.isString()
                || note.stringValue().length() > Revision.LONGEST_NOTE
                || !Text.isPrintableLines(note.stringValue())) {
            throw new InvalidInput("/" + NOTE, "The note is text of at most " + Revision.LONGEST_NOTE + " characters.");
        }
        return note.stringValue();
    }

    private static @Nullable String takeAutosave(ObjectNode fields) {
        var session = fields.remove(AUTOSAVE);
        if (session == null || session.isNull()) {
            return null;
        }
        if (!session.isString() || !session.stringValue().matches(Autosave.SESSION)) {
            throw new InvalidInput("/" + AUTOSAVE, "This is not the name of an editing session.");
        }
        return session.stringValue();
    }
}
