package org.comfrey.model.article;

import java.time.Clock;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.KnownPictures;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What authors and editors do with working copies. Every save appends a revision, then points the article at it. */
@Component
@RequiredArgsConstructor
public class Editing {

    /** How many numbered slugs are tried when the one made of the title is taken. */
    private static final int SLUG_TRIES = 50;

    private final Articles articles;
    private final Revisions revisions;
    private final Mentions mentions;
    private final KnownPictures pictures;
    private final SettingsStore settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * Creates an article at exactly this address.
     *
     * @param creationKey what makes a repeated call the same creation, or null
     * @return the new article, or the one that the same key created before
     * @throws SlugTaken when another article has that address
     */
    public Article create(Actor actor, ArticleContent content, @Nullable String creationKey) {
        return create(actor, content, null, UnaryOperator.identity(), creationKey);
    }

    /** Creates an article at the address of its content or, when that is taken, at the next free numbered one. */
    public Article createAtFreeSlug(Actor actor, ArticleContent content, @Nullable String creationKey) {
        return createAtFreeSlug(actor, content, null, UnaryOperator.identity(), creationKey);
    }

    /**
     * @param model what the content was made of, or null
     * @param placed puts the new draft where it belongs, before it is stored
     */
    Article create(
            Actor actor,
            ArticleContent wanted,
            @Nullable ArticleContent model,
            UnaryOperator<Article> placed,
            @Nullable String creationKey) {
        if (creationKey != null) {
            var before = articles.createdWith(creationKey);
            if (before.isPresent()) {
                return before.get();
            }
        }
        requireOffered(wanted);
        try {
            return pictures.keeping(
                    wanted.usedMedia(), () -> insert(actor, mentions.settled(wanted, model), placed, creationKey));
        } catch (SlugTaken | LocaleTaken taken) {
            // Of two equal calls at once, one inserts; the other finds its article here.
            return createdMeanwhile(creationKey, taken);
        }
    }

    /** As {@link #create(Actor, ArticleContent, ArticleContent, UnaryOperator, String)}, at the next free slug. */
    Article createAtFreeSlug(
            Actor actor,
            ArticleContent content,
            @Nullable ArticleContent model,
            UnaryOperator<Article> placed,
            @Nullable String creationKey) {
        for (int number = 2; ; number++) {
            try {
                var slug = number == 2 ? content.slug() : content.slug().numbered(number - 1);
                return create(actor, content.toBuilder().slug(slug).build(), model, placed, creationKey);
            } catch (SlugTaken taken) {
                if (number > SLUG_TRIES) {
                    throw taken;
                }
            }
        }
    }

    /**
     * Saves a change as a new revision.
     *
     * @param version the version that the change was made on
     * @param change makes the new content of the stored one
     * @param note what the actor says about it, or null
     * @throws org.comfrey.model.store.StaleVersion when another change came first
     */
    public Article edit(
            Actor actor, String id, long version, UnaryOperator<ArticleContent> change, @Nullable String note) {
        var article = editable(actor, id, version);
        return save(actor, article, change.apply(article.content()), article.content(), note);
    }

    /** @param before what that content may name although it is gone */
    private Article save(
            Actor actor, Article article, ArticleContent wanted, ArticleContent before, @Nullable String note) {
        var takenUp = wanted.usedMedia();
        takenUp.removeAll(article.media());
        return pictures.keeping(takenUp, () -> save(actor, article, mentions.settled(wanted, before), note));
    }

    private Article save(Actor actor, Article article, ArticleContent content, @Nullable String note) {
        if (!content.locale().equals(article.content().locale())) {
            requireOffered(content);
        }
        var revision = new Revision(
                ids.next(),
                article.id(),
                article.head().number() + 1,
                article.head().revision(),
                article.version() + 1,
                content,
                actor.id(),
                clock.instant(),
                note);
        var edited = article.edited(revision);
        revisions.insert(revision);
        return articles.save(edited);
    }

    /**
     * Saves what an earlier revision said as a new one. The address stays as it is, for it is more than text; topics that
     * there are no more are left out.
     *
     * @param version the version of the article that the actor has seen
     * @param note what the actor says about it; null for a usual one
     */
    public Article revert(Actor actor, String id, long version, String revision, @Nullable String note) {
        var earlier = revisions.require(id, revision);
        var article = editable(actor, id, version);
        var content =
                earlier.content().toBuilder().slug(article.content().slug()).build();
        return save(
                actor, article, content, content, note == null ? "Restored revision " + earlier.number() + "." : note);
    }

    public Article submit(Actor actor, String id, long version) {
        var submitted = act(actor, id, version, article -> article.submitted(clock.instant()));
        events.publishEvent(new ArticleSubmitted(submitted, actor.id()));
        return submitted;
    }

    public Article archive(Actor actor, String id, long version) {
        return act(actor, id, version, article -> article.archived(clock.instant()));
    }

    public Article trash(Actor actor, String id, long version) {
        return act(actor, id, version, article -> article.trashed(clock.instant()));
    }

    public Article restore(Actor actor, String id, long version) {
        return act(actor, id, version, article -> article.restored(clock.instant()));
    }

    private Article act(Actor actor, String id, long version, UnaryOperator<Article> rule) {
        return articles.save(rule.apply(editable(actor, id, version)));
    }

    private Article editable(Actor actor, String id, long version) {
        var article = articles.require(id);
        article.requireEditableBy(actor);
        article.requireVersion("article", version);
        return article;
    }

    private Article insert(
            Actor actor, ArticleContent content, UnaryOperator<Article> placed, @Nullable String creationKey) {
        var id = ids.next();
        var first = new Revision(ids.next(), id, 1, null, 1, content, actor.id(), clock.instant(), null);
        var article = placed.apply(Article.created(id, first, creationKey));
        revisions.insert(first);
        return articles.insert(article);
    }

    private Article createdMeanwhile(@Nullable String creationKey, InvalidInput taken) {
        if (creationKey == null) {
            throw taken;
        }
        return articles.createdWith(creationKey).orElseThrow(() -> taken);
    }

    /** What is written already stays, whatever the site comes to offer. */
    private void requireOffered(ArticleContent content) {
        var offered = settings.site().offeredLocales();
        if (!offered.contains(content.locale())) {
            throw new InvalidInput(
                    "/locale",
                    "The site offers articles in %s. An administrator can add languages in the settings."
                            .formatted(String.join(", ", offered)));
        }
    }
}
