package org.comfrey.model.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.Seo;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What ties translations together. Each is an article of its own, with its own text, review, address and publication; all
 * it shares with the others is the id of their group, which each of them bears. So joining and leaving is one write of
 * one article, and no crash leaves a tie that only one side knows of.
 */
@Component
@RequiredArgsConstructor
public class Translating {

    private final Articles articles;
    private final Revisions revisions;
    private final Editing editing;
    private final Publishing publishing;
    private final Ids ids;
    private final Clock clock;

    /**
     * How a translation begins.
     *
     * @param locale its language
     * @param title its title, or null for the original's
     * @param slug its address; null for a free one that is made of its title or, without a title, of the original's address
     * @param copied whether it begins with the original's text; otherwise it has only its topics
     */
    public record Beginning(
            String locale, @Nullable String title, @Nullable Slug slug, boolean copied) {}

    /**
     * Creates a draft that is a translation of an article as it is at its head.
     *
     * @param creationKey what makes a repeated call the same creation, or null
     * @throws LocaleTaken when there is a translation into that language already
     * @throws SlugTaken when another article has the address that was asked for
     */
    public Article begin(Actor actor, String original, Beginning wanted, @Nullable String creationKey) {
        var source = articles.require(original);
        source.requireActive("translate");
        var content = content(actor, source.content(), wanted);
        var from = new TranslationSource(
                source.id(), source.head().revision(), source.head().number());
        UnaryOperator<Article> placed = draft -> draft.begunAsTranslation(source.translationGroup(), from);
        return wanted.slug() == null
                ? editing.createAtFreeSlug(actor, content, source.content(), placed, creationKey)
                : editing.create(actor, content, source.content(), placed, creationKey);
    }

    /**
     * Makes an article a translation of another one. If it was one of others before, it leaves them. If it is one of this
     * already, this says anew which revision it was translated from. What is said takes hold for readers at once; the
     * texts and their sign-offs stay as they are.
     *
     * @param version the version of the article that the actor has seen
     * @param of the id of the other article, which the actor has to be allowed to edit as well
     * @param revision the id of that one's revision that was translated; null for what is live or, if nothing is, its head
     * @throws LocaleTaken when that one has a translation into this language already
     * @throws StaleVersion when the other article joins or leaves translations at the same moment
     */
    public Article join(Actor actor, String id, long version, String of, @Nullable String revision) {
        var article = articles.require(id);
        article.requireEditableBy(actor);
        article.requireVersion("article", version);
        if (of.equals(id)) {
            throw new InvalidInput("/of", "An article is no translation of itself.");
        }
        var original =
                articles.find(of).orElseThrow(() -> new InvalidInput("/of", "There is no article with this id."));
        original.requireEditableBy(actor);
        original.requireActive("link-translation");
        var joined = saved(article.joined(original.translationGroup(), source(original, revision), clock.instant()));
        var now = articles.require(of);
        if (!now.translationGroup().equals(joined.translationGroup())) {
            // Both have gone to where the other was: this one goes back, and nobody is told that they are together.
            saved(joined.regrouped(article, clock.instant()));
            throw new StaleVersion("other article", now.version());
        }
        return joined;
    }

    /** Takes an article away from its translations, which stay together. */
    public Article leave(Actor actor, String id, long version) {
        var article = articles.require(id);
        article.requireEditableBy(actor);
        article.requireVersion("article", version);
        return saved(article.left(ids.next(), clock.instant()));
    }

    /** An article and its translations, the oldest first, without those in the trash. */
    public Page<Translation> list(String id, Slice slice) {
        var group = articles.require(id).translationGroup();
        var page = articles.translations(group, slice);
        var originals = originals(page.items());
        return page.map(article -> {
            var from = article.translatedFrom();
            var original = from == null ? null : originals.get(from.article());
            var changed = from != null
                    && original != null
                    && original.translationGroup().equals(group)
                    && original.hasLiveRevisionAfter(from.number());
            return new Translation(article, changed);
        });
    }

    private Map<String, Article> originals(List<Article> translations) {
        var wanted = translations.stream()
                .map(Article::translatedFrom)
                .filter(Objects::nonNull)
                .map(TranslationSource::article)
                .collect(Collectors.toSet());
        return articles.all(wanted).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Article saved(Article changed) {
        var stored = articles.save(changed);
        publishing.settle(stored);
        return stored;
    }

    private TranslationSource source(Article original, @Nullable String revision) {
        if (revision != null) {
            var translated = revisions
                    .find(original.id(), revision)
                    .orElseThrow(() -> new InvalidInput("/revision", "That article has no revision with this id."));
            return new TranslationSource(original.id(), translated.id(), translated.number());
        }
        var state = original.publicState();
        var live = state.live();
        return state.status() == PublicationStatus.LIVE && live != null
                ? new TranslationSource(original.id(), live.revision(), live.number())
                : new TranslationSource(
                        original.id(),
                        original.head().revision(),
                        original.head().number());
    }

    private static ArticleContent content(Actor actor, ArticleContent original, Beginning wanted) {
        var begun = wanted.copied() ? original.toBuilder() : blank(actor, original);
        var title = wanted.title();
        return begun.locale(wanted.locale())
                .title(title == null ? original.title() : title)
                .slug(slug(original, wanted))
                .build();
    }

    /** What is the same in each language. */
    private static ArticleContent.ArticleContentBuilder blank(Actor actor, ArticleContent original) {
        return original.toBuilder()
                .summary("")
                .body(Body.empty())
                .treatment(Treatment.none())
                .references(List.of())
                .tags(List.of())
                .cover(null)
                // A machine is nobody's author.
                .authors(Ids.isId(actor.id()) ? List.of(actor.id()) : List.of())
                .seo(Seo.none());
    }

    private static Slug slug(ArticleContent original, Beginning wanted) {
        var asked = wanted.slug();
        if (asked != null) {
            return asked;
        }
        var title = wanted.title();
        return Slug.from(title != null ? title : original.slug() + "-" + wanted.locale(), wanted.locale());
    }
}
