package org.comfrey.model.remark;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.article.Revision;
import org.comfrey.model.article.Revisions;
import org.comfrey.model.article.TransitionRefused;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people say to each other about a revision. */
@Component
@RequiredArgsConstructor
public class Remarking {

    /** Remarks that are made in one go, with a request for changes. */
    public static final int MOST_AT_ONCE = 50;

    private final Remarks remarks;
    private final Articles articles;
    private final Revisions revisions;
    private final Reviewing reviewing;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    /**
     * Remarks on a place in a revision.
     *
     * @param revision the id of the revision that was read; null for the head
     * @param creationKey what makes a repeated call the same remark, or null
     * @throws InvalidInput when the revision, or the place in it, is none of this article's
     */
    public Remark remark(
            Actor actor, String article, @Nullable String revision, NewRemark remark, @Nullable String creationKey) {
        var found = articles.require(article);
        return remarks.insert(made(actor, revision(found, revision), remark, creationKey));
    }

    /**
     * Sends an article back from review, with remarks on the revision that was in review.
     *
     * @throws TransitionRefused when it is not in review; nothing was remarked then
     */
    public Article requestChanges(Actor actor, String article, long version, String note, List<NewRemark> made) {
        var found = articles.require(article);
        found.requireVersion("article", version);
        var stored = made(actor, revision(found, null), made).stream()
                .map(remarks::insert)
                .toList();
        try {
            return reviewing.requestChanges(actor, article, version, note);
        } catch (StaleVersion | TransitionRefused | InvalidInput refused) {
            remarks.remove(stored.stream().map(Remark::id).toList());
            throw refused;
        }
    }

    public Remark answer(Actor actor, String article, String id, long version, String text) {
        return change(
                article,
                id,
                version,
                remark -> remark.answered(new Answer(actor.id(), nameOf(actor), clock.instant(), text)));
    }

    /** Says that a remark is dealt with. */
    public Remark resolve(Actor actor, String article, String id, long version) {
        return change(
                article,
                id,
                version,
                remark -> remark.resolved(new Resolution(actor.id(), nameOf(actor), clock.instant())));
    }

    /** Takes a remark up again. */
    public Remark reopen(String article, String id, long version) {
        return change(article, id, version, Remark::reopened);
    }

    /** Where in the article, as it is now, the place is that a remark is about; nothing when it is gone. */
    public Optional<String> placeNow(Article article, Remark remark) {
        var anchor = remark.anchor();
        return anchor.revision().equals(article.head().revision())
                        || !anchor.pointer().startsWith("/body/")
                ? Optional.of(anchor.pointer())
                : Places.find(article.content().body(), anchor.block());
    }

    private Remark change(String article, String id, long version, UnaryOperator<Remark> act) {
        var remark = remarks.require(article, id);
        remark.requireVersion("review comment", version);
        var changed = act.apply(remark);
        return changed.equals(remark) ? remark : remarks.save(changed);
    }

    private List<Remark> made(Actor actor, Revision revision, List<NewRemark> wanted) {
        var problems = new Problems();
        problems.require(
                wanted.size() <= MOST_AT_ONCE, "/comments", "At most " + MOST_AT_ONCE + " comments go at once.");
        problems.throwIfAny();
        var made = IntStream.range(0, wanted.size())
                .mapToObj(i -> Optional.ofNullable(
                        problems.parse("/comments/" + i, () -> made(actor, revision, wanted.get(i), null))))
                .flatMap(Optional::stream)
                .toList();
        problems.throwIfAny();
        return made;
    }

    private Remark made(Actor actor, Revision revision, NewRemark wanted, @Nullable String creationKey) {
        return Remark.builder()
                .id(ids.next())
                .version(1)
                .article(revision.article())
                .anchor(Places.anchor(revision, wanted))
                .by(actor.id())
                .name(nameOf(actor))
                .at(clock.instant())
                .text(wanted.text())
                .answers(List.of())
                .open(true)
                .creationKey(creationKey)
                .build();
    }

    private Revision revision(Article article, @Nullable String id) {
        return revisions
                .find(article.id(), id == null ? article.head().revision() : id)
                .orElseThrow(() -> new InvalidInput("/revision", "This article has no revision with this id."));
    }

    /** A machine is called by its id. */
    private String nameOf(Actor actor) {
        return people.find(actor.id()).map(Person::name).orElse(actor.id());
    }
}
