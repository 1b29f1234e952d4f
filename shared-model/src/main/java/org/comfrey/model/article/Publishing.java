package org.comfrey.model.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Actor;
import org.comfrey.model.person.People;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.webhook.Announcement;
import org.comfrey.model.webhook.Announcing;
import org.comfrey.model.webhook.EventType;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What brings articles to their readers and takes them away.
 *
 * <p>The article is saved first and says that its publication is unsettled; then the publication is put and the article
 * is marked settled. A crash in between leaves a mark, from which {@link #settleAll()} goes on.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Publishing {

    /** How many articles one round of the background work takes. */
    private static final int ROUND = 100;

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Redirects redirects;
    private final People people;
    private final Profiles profiles;
    private final SettingsStore settings;
    private final Preflight preflight;
    private final Announcing announcing;
    private final Clock clock;

    /** @throws ChecklistFailed when something stands against it going live */
    public Article publish(Actor actor, String id, long version) {
        return change(id, version, article -> {
            var published = article.published(rules(), actor.id(), clock.instant());
            preflight.require("publish", article);
            return published;
        });
    }

    /**
     * Lets the head go live at a later time.
     *
     * @throws ChecklistFailed when something stands against it going live
     */
    public Article schedule(Actor actor, String id, long version, Instant due) {
        return change(id, version, article -> {
            var scheduled = article.scheduled(rules(), due, actor.id(), clock.instant());
            preflight.require("schedule", article);
            return scheduled;
        });
    }

    /** Takes down, at a later time, what is live then. */
    public Article scheduleWithdrawal(Actor actor, String id, long version, Instant due) {
        return change(id, version, article -> article.withdrawalScheduled(due, actor.id(), clock.instant()));
    }

    /** Drops what is scheduled, and leaves what is live. */
    public Article unschedule(String id, long version) {
        return change(id, version, article -> article.unscheduled(clock.instant()));
    }

    /** Takes down what is live and drops what is scheduled. */
    public Article withdraw(String id, long version) {
        return change(id, version, article -> article.withdrawn(clock.instant()));
    }

    /** Whether something is due to be published or withdrawn. */
    public boolean hasDue() {
        return !articles.due(clock.instant(), 1).isEmpty();
    }

    /** How many articles should have been published or withdrawn for so long, at most {@value #ROUND}. */
    public int countDueSince(Duration late) {
        return articles.due(clock.instant().minus(late), ROUND).size();
    }

    /**
     * Publishes and withdraws what is due, however long ago that was. Several processes may do this at once: of each
     * article, one of them wins.
     *
     * @return how many articles were published or withdrawn by this call
     */
    public int carryOutDue() {
        var now = clock.instant();
        return (int) articles.due(now, ROUND).stream()
                .filter(article -> carryOut(article, now))
                .count();
    }

    /**
     * Finishes what a crash left half done.
     *
     * @return how many publications were put right
     */
    public int settleAll() {
        var unsettled = articles.unsettled(ROUND);
        for (var article : unsettled) {
            settle(article);
            log.info(
                    "Finished the publication of article {}, edition {}.",
                    article.id(),
                    article.publicState().edition());
        }
        return unsettled.size();
    }

    private boolean carryOut(Article article, Instant now) {
        try {
            if (rules().signOffRequired() && article.publicState().goesLiveUnsigned(now)) {
                articles.save(article.unsignedScheduleDropped(now));
                log.warn(
                        "Article {} was to go live without a medical sign-off, which the site asks for by now. It was not"
                                + " published.",
                        article.id());
                return false;
            }
            settle(articles.save(article.broughtUpTo(now)));
            return true;
        } catch (StaleVersion otherProcessWon) {
            return false;
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failure) {
            // The others that are due must not wait for this one.
            log.error("What is scheduled for article {} could not be carried out.", article.id(), failure);
            return false;
        }
    }

    private Article change(String id, long version, UnaryOperator<Article> rule) {
        var article = articles.require(id);
        article.requireVersion("article", version);
        var saved = articles.save(rule.apply(article));
        settle(saved);
        return saved;
    }

    void settle(Article article) {
        var state = article.publicState();
        var live = state.live();
        if (state.unsettled() == null || live == null) {
            return;
        }
        switch (state.status()) {
            case LIVE -> announce(putLive(snapshot(article, live)));
            case NEVER, SCHEDULED, WITHDRAWN -> withdraw(article);
        }
        articles.settled(article);
    }

    private void withdraw(Article article) {
        var edition = article.publicState().edition();
        publications.withdraw(article.id(), edition, clock.instant());
        // What was to go live and to end while no node ran, readers never saw; and a newer edition is told by itself.
        publications
                .find(article.id())
                .filter(withdrawn -> withdrawn.edition() == edition)
                .ifPresent(this::announce);
    }

    /** While the article is unsettled this is done again after a crash: so it is told at least once. */
    private void announce(Publication publication) {
        var type = publication.isLive()
                ? (publication.isNewlyLive() ? EventType.ARTICLE_PUBLISHED : EventType.ARTICLE_UPDATED)
                : EventType.ARTICLE_WITHDRAWN;
        var content = publication.content();
        var data = new LinkedHashMap<String, String>();
        data.put("id", publication.id());
        data.put("slug", content.slug().value());
        data.put("locale", content.locale());
        data.put("title", content.title());
        data.put(Announcement.URL, "/articles/" + content.slug().value());
        announcing.announce(Announcement.of(type, publication.id(), publication.edition(), clock.instant(), data));
    }

    /** Leaves a redirect first: while the old snapshot is there, it goes before the redirect. */
    private Publication putLive(Publication snapshot) {
        var before = publications.find(snapshot.id());
        before.map(publication -> publication.content().slug())
                .filter(slug -> !slug.equals(snapshot.content().slug()))
                .ifPresent(slug -> redirects.articleLeft(slug, snapshot.id()));
        showProfiles(snapshot);
        var complete = snapshot.toBuilder()
                .liveFrom(before.filter(Publication::isLive)
                        .map(publication ->
                                Optional.ofNullable(publication.liveFrom()).orElse(0L))
                        .orElse(snapshot.edition()))
                .build();
        publications.put(complete);
        return complete;
    }

    /** Whom readers see named, they may read about. */
    private void showProfiles(Publication snapshot) {
        var named = new HashSet<>(snapshot.content().authors());
        Optional.ofNullable(snapshot.review()).map(Publication.Review::reviewer).ifPresent(named::add);
        people.all(named).forEach(person -> profiles.show(person.profile()));
    }

    private Publication snapshot(Article article, Release live) {
        var revision = revisions
                .find(article.id(), live.revision())
                .orElseThrow(() -> new IllegalStateException(
                        "Revision " + live.revision() + " of article " + article.id() + " is missing."));
        var firstPublishedAt = article.publicState().firstPublishedAt();
        return Publication.builder()
                .id(article.id())
                .edition(article.publicState().edition())
                .status(Publication.Status.LIVE)
                .revision(live.revision())
                .revisionNumber(live.number())
                .translationGroup(article.translationGroup())
                .content(revision.content())
                .media(revision.content().media())
                .authors(people.bylines(revision.content().authors()))
                .review(Optional.ofNullable(live.signOff())
                        .map(SignOff::forReaders)
                        .orElse(null))
                .firstPublishedAt(firstPublishedAt == null ? live.at() : firstPublishedAt)
                .publishedAt(live.at())
                .build();
    }

    private PublishingRules rules() {
        return PublishingRules.of(settings.site());
    }
}
