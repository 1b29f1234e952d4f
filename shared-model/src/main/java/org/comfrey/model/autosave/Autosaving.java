package org.comfrey.model.autosave;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.stereotype.Component;

/**
 * Keeps what an editor has typed until it is saved. An autosave touches neither the article nor its history, so it can neither stand
 * in the way of a save nor undo one.
 */
@Component
@RequiredArgsConstructor
public class Autosaving {

    /** How long an autosave is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Autosaves that one person has of one article. One more, and the oldest goes. */
    public static final int MOST = 20;

    private static final String WHAT = "autosave";

    private final Autosaves autosaves;
    private final Articles articles;
    private final Revisions revisions;
    private final Clock clock;

    /**
     * Keeps what was typed.
     *
     * @param base the id of the revision that the session began with
     * @return what is kept now: this one, or a later one of the same session that has overtaken it
     */
    public Autosave keep(Actor actor, String article, String session, long sequence, String base, String patch) {
        articles.require(article).requireEditableBy(actor);
        if (revisions.find(article, base).isEmpty()) {
            throw new InvalidInput("/base", "This article has no revision with this id.");
        }
        var id = Autosave.idOf(article, actor.id(), session);
        var autosave = new Autosave(id, article, actor.id(), session, sequence, base, patch, clock.instant());
        while (true) {
            var before = autosaves.find(id);
            if (before.isPresent() && before.get().sequence() >= sequence) {
                return before.get();
            }
            if (autosaves.put(before, autosave)) {
                if (before.isEmpty()) {
                    autosaves.removeBeyond(MOST, article, actor.id());
                }
                return autosave;
            }
        }
    }

    /** A page of the actor's own autosaves of an article, the newest first. */
    public Page<Autosave> own(Actor actor, Article article, Slice slice) {
        return autosaves.list(article.id(), actor.id(), slice);
    }

    /** @throws NotFound when the actor has none of this session */
    public Autosave require(Actor actor, String article, String session) {
        return find(actor, article, session).orElseThrow(() -> new NotFound(WHAT));
    }

    /** Removes an autosave, because it was saved or is not wanted. May be repeated. */
    public void discard(Actor actor, String article, String session) {
        autosaves.remove(Autosave.idOf(article, actor.id(), session));
    }

    /** Removes what nobody has come back to for too long. */
    public long purge() {
        return autosaves.removeBefore(clock.instant().minus(KEPT));
    }

    private Optional<Autosave> find(Actor actor, String article, String session) {
        return autosaves.find(Autosave.idOf(article, actor.id(), session));
    }
}
