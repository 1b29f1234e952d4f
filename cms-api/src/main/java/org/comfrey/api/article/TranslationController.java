package org.comfrey.api.article;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Translating;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.store.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The translations of an article. */
@Tag(name = "Articles")
@RestController
@RequestMapping(path = AdminApi.BASE + "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class TranslationController implements ShowsCurrent {

    private static final String OWN_OR_ANY = "hasAnyAuthority('articles:write', 'articles:edit-any')";

    private final Articles articles;
    private final Translating translating;
    private final ArticleMapper mapper;

    @Operation(
            summary = "List an article and its translations",
            description = "The oldest first, without those in the trash. Each has its own workflow, review, address and"
                    + " publication.")
    @GetMapping("/translations")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<TranslationView>> list(@PathVariable String id, Slice slice) {
        return Answers.page(translating.list(id, slice), mapper::translation);
    }

    @Operation(
            summary = "Begin a translation of an article",
            description = "A new draft, which remembers the revision that it was made from. The site has to offer the"
                    + " language, and no other translation of the article may have it.")
    @PostMapping(path = "/translations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('articles:write')")
    ResponseEntity<ArticleView> begin(
            Actor actor, @PathVariable String id, CreationKey key, @RequestBody TranslationRequest request) {
        return Answers.created(
                "/articles", translating.begin(actor, id, beginning(request), key.value()), mapper::view);
    }

    @Operation(
            summary = "Make an article a translation of another one",
            description =
                    "Or say anew which revision of it was translated. Both have to be one's own, or one has to be an"
                            + " editor. Texts, sign-offs and addresses stay as they are; readers see the link at once where"
                            + " both are live.")
    @PutMapping(path = "/translation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(OWN_OR_ANY)
    ResponseEntity<ArticleView> link(
            Actor actor, @PathVariable String id, IfMatch ifMatch, @RequestBody TranslationLinkRequest request) {
        var of = request.of();
        if (of == null) {
            throw new InvalidInput("/of", "Say which article it is a translation of: this is the id of one.");
        }
        return Answers.one(translating.join(actor, id, ifMatch.version(), of, request.revision()), mapper::view);
    }

    @Operation(
            summary = "Take an article away from its translations",
            description = "The others stay together. Texts, sign-offs and addresses stay as they are.")
    @DeleteMapping("/translation")
    @PreAuthorize(OWN_OR_ANY)
    ResponseEntity<ArticleView> unlink(Actor actor, @PathVariable String id, IfMatch ifMatch) {
        return Answers.one(translating.leave(actor, id, ifMatch.version()), mapper::view);
    }

    @Override
    public Object current(String id) {
        return mapper.view(articles.require(id));
    }

    private static Translating.Beginning beginning(TranslationRequest request) {
        var problems = new Problems();
        var locale = problems.parse("/locale", () -> new LanguageTag(requireNonNullElse(request.locale(), "")));
        var asked = request.slug();
        var slug = asked == null ? null : problems.parse("/slug", () -> new Slug(asked));
        problems.throwIfAny();
        return new Translating.Beginning(
                requireNonNull(locale).value(),
                request.title(),
                slug,
                request.copyText() == null || request.copyText());
    }
}
