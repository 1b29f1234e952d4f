package org.comfrey.site.content;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.content.Cover;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.web.SameSite;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show, for other systems. */
@RestController
@RequestMapping(path = "/api/content/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Content", description = "What is live, for anybody. Read-only, but for leaving a reply.")
@ApiResponse(
        responseCode = "default",
        description = "What went wrong",
        content =
                @Content(
                        mediaType = ContentController.PROBLEM,
                        schema = @Schema(implementation = ContentProblem.class)))
class ContentController {

    static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Publications publications;
    private final Comments comments;
    private final Topics topics;
    private final ArticlePages articles;
    private final Replying replying;
    private final Writers writers;
    private final ShownMedia media;
    private final ContentMapper mapper;
    private final ContentAnswers answers;
    private final Clock clock;

    @GetMapping("/articles")
    @Operation(summary = "Live articles, the last published first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.Articles.class)))
    ResponseEntity<byte[]> articles(
            @Parameter(description = "The id of a topic") @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "The \"next\" of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var live = publications.live(topic, Slice.of(limit, after));
        var covers = live.items().stream()
                .flatMap(publication -> Stream.ofNullable(publication.content().cover()))
                .map(Cover::media)
                .toList();
        var links = media.links(covers);
        return answers.list(
                live.map(publication -> mapper.summary(publication, links, clock)),
                Shown.settings().articles().media(covers));
    }

    @GetMapping("/articles/{slug}")
    @Operation(summary = "One live article")
    @ApiResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is none at this address",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    @ApiResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    ResponseEntity<byte[]> article(
            @PathVariable String slug,
            @Parameter(description = "How the text is given: html (usual), blocks, markdown or text")
                    @RequestParam(defaultValue = "html")
                    String format,
            @Parameter(description = "The members that are wanted, with commas between; all when left out")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> fields) {
        var publication = articles.live(slug);
        var article = mapper.article(publication, format(format), media.links(publication.media()), clock);
        var shown = Shown.settings().article(publication.id()).media(publication.media());
        return fields == null ? answers.one(article, shown) : answers.some(article, fields, shown);
    }

    @GetMapping("/articles/{slug}/comments")
    @Operation(summary = "Public replies to an article, the oldest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.Replies.class)))
    ResponseEntity<byte[]> comments(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var publication = articles.live(slug);
        return answers.list(
                comments.approved(publication.id(), Slice.of(limit, after)).map(mapper::comment),
                Shown.settings().article(publication.id()).repliesTo(publication.id()));
    }

    @PostMapping(path = "/articles/{slug}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Leave a reply, which waits for a moderator. The same reply sent twice is one.")
    @ApiResponse(responseCode = "201", description = "Received, and stored for good")
    @ApiResponse(
            responseCode = "403",
            description = "A page of another site made a browser send it",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Replies to this article are closed",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The body has more than 64 KiB",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Something is missing or wrong; \"errors\" says what",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    ResponseEntity<CommentView.Received> leave(
            @PathVariable String slug, @RequestBody CommentView.Wanted wanted, HttpServletRequest request) {
        if (!SameSite.isFromOwnPage(request)) {
            throw new NotAllowed("A page of another site cannot leave a reply here.");
        }
        var comment = replying.leave(articles.live(slug), mapper.form(wanted));
        var href = URI.create("/articles/" + slug + "?reply=" + writers.linkTo(comment) + "#reply-" + comment.id());
        return ResponseEntity.created(href)
                .cacheControl(CacheControl.noStore())
                .body(new CommentView.Received(comment.id(), "pending", href.toString()));
    }

    @GetMapping("/topics")
    @Operation(summary = "Topics, the newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.Subjects.class)))
    ResponseEntity<byte[]> topics(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return answers.list(
                topics.list(Slice.of(limit, after)).map(mapper::topic),
                Shown.settings().topics());
    }

    private static ArticleView.Format format(String name) {
        return Arrays.stream(ArticleView.Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("/format", "The format is one of html, blocks, markdown and text."));
    }
}
