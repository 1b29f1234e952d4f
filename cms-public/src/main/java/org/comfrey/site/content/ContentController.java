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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.address.Networks;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.comment.screening.Sending;
import org.comfrey.model.content.Cover;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.LiveTranslation;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.tag.Tags;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.page.AuthorPages;
import org.comfrey.site.page.Translations;
import org.comfrey.site.reply.ReplyLimits;
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
    private final Tags tags;
    private final Profiles profiles;
    private final AuthorPages authors;
    private final Translations translations;
    private final ArticlePages articles;
    private final Replying replying;
    private final ReplyLimits limits;
    private final Writers writers;
    private final ShownMedia media;
    private final ContentMapper mapper;
    private final ContentAnswers answers;
    private final SettingsStore settings;
    private final Clock clock;

    @GetMapping("/articles")
    @Operation(summary = "Live articles, the last published first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.Articles.class)))
    ResponseEntity<byte[]> articles(
            @Parameter(description = "The id of a topic") @RequestParam(required = false) @Nullable String topic,
            @Parameter(description = "The language that they are in, exactly, as a BCP 47 tag", example = "de")
                    @RequestParam(required = false)
                    @Nullable
                    String locale,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "The \"next\" of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        return summaries(
                publications.live(
                        topic == null ? Set.of() : topics.standingFor(topic),
                        locale == null ? null : tag(locale).value(),
                        Slice.of(limit, after)),
                Shown.settings());
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
            @Parameter(
                            description =
                                    "The language that is wanted, as a BCP 47 tag. The answer is the translation in that"
                                            + " language; else in the same language for another region or script; else in the language of"
                                            + " the site; else the article at this address. \"localeMatch\" says which, and Content-Language"
                                            + " in what language it is.",
                            example = "de-CH")
                    @RequestParam(required = false)
                    @Nullable
                    String locale,
            @Parameter(description = "The members that are wanted, with commas between; all when left out")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> fields) {
        var asked = articles.live(slug);
        if (locale == null) {
            return article(asked, translations.others(asked), null, format(format), fields);
        }
        var chosen = translations.nearest(asked, translations.others(asked), tag(locale));
        return publications
                .find(chosen.translation().id())
                .filter(Publication::isLive)
                .map(found -> article(found, translations.others(found), chosen.match(), format(format), fields))
                // It was taken down between the two reads.
                .orElseGet(() ->
                        article(asked, translations.others(asked), Translations.Match.ITSELF, format(format), fields));
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
                comments.shown(publication.id(), Slice.of(limit, after)).map(mapper::comment),
                Shown.settings().article(publication.id()).repliesTo(publication.id()));
    }

    @PostMapping(path = "/articles/{slug}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Leave a reply. The same reply sent twice is one.",
            description = "By the site's settings it is public at once, or waits for a moderator.")
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
            responseCode = "429",
            description = "Many came from this writer or network; \"Retry-After\" says when to try again",
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
        var publication = articles.live(slug);
        var form = mapper.form(wanted);
        limits.require(form, request.getRemoteAddr());
        var comment = replying.leave(publication, form, Sending.withoutForm(Networks.of(request.getRemoteAddr())));
        var href = URI.create("/articles/" + slug + "?reply=" + writers.linkTo(comment) + "#reply-" + comment.id());
        return ResponseEntity.created(href)
                .cacheControl(CacheControl.noStore())
                .body(new CommentView.Received(
                        comment.id(), comment.isApproved() ? "approved" : "pending", href.toString()));
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
                topics.list(null, null, Slice.of(limit, after)).map(mapper::topic),
                Shown.settings().topics());
    }

    @GetMapping("/authors")
    @Operation(summary = "People whom live articles name or named as author or reviewer, the last changed first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.People.class)))
    ResponseEntity<byte[]> authors(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return answers.list(
                profiles.list(Slice.of(limit, after)).map(mapper::author),
                Shown.settings().people());
    }

    @GetMapping("/authors/{slug}")
    @Operation(summary = "One author or reviewer")
    @ApiResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = AuthorView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is nobody at this address",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ContentProblem.class)))
    ResponseEntity<byte[]> author(@PathVariable String slug) {
        var author = authors.at(slug);
        return answers.one(mapper.author(author), Shown.settings().people(Set.of(author.id())));
    }

    @GetMapping("/authors/{slug}/articles")
    @Operation(summary = "Live articles that one person wrote or reviewed, the last published first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the list",
            content = @Content(schema = @Schema(implementation = ContentLists.Articles.class)))
    ResponseEntity<byte[]> articlesBy(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var author = authors.at(slug).id();
        return summaries(
                publications.liveBy(author, Slice.of(limit, after)),
                Shown.settings().people(Set.of(author)));
    }

    private ResponseEntity<byte[]> summaries(Page<Publication> live, Shown more) {
        var covers = live.items().stream()
                .flatMap(publication -> Stream.ofNullable(publication.content().cover()))
                .map(Cover::media)
                .toList();
        var about = live.items().stream()
                .flatMap(publication -> publication.content().topics().stream())
                .collect(Collectors.toSet());
        var links = media.links(covers);
        var successors = topics.successors(about);
        var others = translations.others(live.items());
        var today = today();
        return answers.list(
                live.map(publication -> mapper.summary(
                        publication, successors, others.getOrDefault(publication.id(), List.of()), links, today)),
                more.articles().topics().media(covers));
    }

    private ResponseEntity<byte[]> article(
            Publication publication,
            List<LiveTranslation> others,
            Translations.@Nullable Match match,
            ArticleView.Format format,
            @Nullable List<String> fields) {
        var content = publication.content();
        var labels = new Labels(topics.successors(content.topics()), tags.current(content.tags()));
        var article =
                mapper.article(publication, labels, others, match, format, media.links(publication.media()), today());
        var shown = articles.shown(publication).tags();
        return fields == null
                ? answers.one(article, article.locale(), shown)
                : answers.some(article, article.locale(), fields, shown);
    }

    /** Where the site is. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.site().zoneId());
    }

    private static LanguageTag tag(String locale) {
        try {
            return new LanguageTag(locale);
        } catch (IllegalArgumentException notATag) {
            throw new InvalidInput("/locale", String.valueOf(notATag.getMessage()));
        }
    }

    private static ArticleView.Format format(String name) {
        return Arrays.stream(ArticleView.Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("/format", "The format is one of html, blocks, markdown and text."));
    }
}
