package org.comfrey.newsroom;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.person.Accounts;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.store.Indexes;
import org.springframework.boot.test.context.TestComponent;

/** People who do the domain's acts, for tests that begin where the acts have led. */
@TestComponent
public class Newsroom {

    public static final String PASSWORD = "a long enough phrase";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<Role, Actor> regulars = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final People people;
    private final Editing editing;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Publications publications;
    private final Replying replying;
    private final Moderation moderation;

    Newsroom(
            Accounts accounts,
            People people,
            Editing editing,
            Reviewing reviewing,
            Publishing publishing,
            Publications publications,
            Replying replying,
            Moderation moderation,
            Indexes indexes) {
        // A process with the public role alone makes none, and relies on those that are there.
        indexes.ensure();
        this.accounts = accounts;
        this.people = people;
        this.editing = editing;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.publications = publications;
        this.replying = replying;
        this.moderation = moderation;
    }

    /** Somebody new with these roles, who signs in with {@link #PASSWORD}. */
    public Person person(Role... roles) {
        var number = NUMBER.incrementAndGet();
        return accounts.open(
                NewPerson.builder()
                        .email(new EmailAddress("person" + number + "@example.org"))
                        .name("Person Number " + number)
                        .roles(Set.of(roles))
                        .credentials("MD, physiotherapist")
                        .password(PASSWORD)
                        .build(),
                null);
    }

    public Actor actor(Role... roles) {
        return person(roles).asActor();
    }

    /** Somebody of that role who is always there: all reviewers are told of each article, and more of them would be slower. */
    private Actor regular(Role role) {
        return regulars.computeIfAbsent(role, this::actor);
    }

    /** A draft by a new author. */
    public Article draft(ArticleContent content) {
        return editing.create(actor(Role.AUTHOR), content, null);
    }

    /** The article, submitted and signed off by the same editor and reviewer as others. */
    public Article approved(Article draft) {
        var submitted = editing.submit(regular(Role.EDITOR), draft.id(), draft.version());
        return reviewing.approve(
                regular(Role.REVIEWER),
                submitted.id(),
                submitted.version(),
                submitted.head().revision(),
                null,
                null);
    }

    /** The article, live. */
    public Article live(ArticleContent content) {
        var approved = approved(draft(content));
        return publishing.publish(regular(Role.EDITOR), approved.id(), approved.version());
    }

    /** Publishes what an article says by now. */
    public Article publishAgain(Article edited) {
        var approved = approved(edited);
        return publishing.publish(regular(Role.EDITOR), approved.id(), approved.version());
    }

    /** What readers see of the article. */
    public Publication published(ArticleContent content) {
        return publications.find(live(content).id()).orElseThrow();
    }

    /** Who reviewed it. */
    public Person reviewerOf(Publication publication) {
        return people.find(Objects.requireNonNull(publication.review()).reviewer())
                .orElseThrow();
    }

    /** A reply that waits. */
    public Comment pendingReply(Publication publication, String text) {
        return replyOf("robin@readers.example", publication, text);
    }

    /** A reply of whoever has that address, that waits. */
    public Comment replyOf(String email, Publication publication, String text) {
        return replying.leave(publication, new ReplyForm("Robin", email, null, text, null));
    }

    /** A public reply. */
    public Comment approvedReply(Publication publication, String text) {
        var reply = pendingReply(publication, text);
        return moderation.approve(regular(Role.MODERATOR), reply.id(), reply.version());
    }
}
