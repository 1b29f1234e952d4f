package org.comfrey.model.notice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.ArticleSaved;
import org.comfrey.model.article.ArticleSubmitted;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Workflow;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells reviewers what was submitted, and authors what became of their article. Nobody is told of an own act. Each note
 * is sent once, however often its occasion is told.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class Notices {

    /** A site with more reviewers than this has other ways to share out the work. */
    private static final int MOST_REVIEWERS = 100;

    private final Outbox outbox;
    private final People people;

    @EventListener
    void submitted(ArticleSubmitted submitted) {
        var article = submitted.article();
        withoutUndoingTheAct(
                article,
                () -> people.active(Role.REVIEWER, MOST_REVIEWERS).stream()
                        .filter(reviewer -> !article.wasWrittenBy(reviewer.id()))
                        .filter(reviewer -> !reviewer.id().equals(submitted.by()))
                        .forEach(reviewer -> tell(reviewer, "submitted", article, editing(article.id()), Map.of())));
    }

    /** What the act was is told by the time in it: that of any other act is another one. */
    @EventListener
    void saved(ArticleSaved saved) {
        var article = saved.article();
        withoutUndoingTheAct(article, () -> {
            changesRequested(article);
            approved(article);
            published(article);
        });
    }

    private void changesRequested(Article article) {
        var request = article.changeRequest();
        if (article.workflow() == Workflow.CHANGES_REQUESTED
                && request != null
                && request.at().equals(article.updatedAt())) {
            tellAuthors(
                    article,
                    "changes-requested",
                    request.by(),
                    editing(article.id()),
                    Map.of("by", name(request.by()), "note", request.note()));
        }
    }

    private void approved(Article article) {
        var signOff = article.signOff();
        if (article.workflow() == Workflow.APPROVED
                && signOff != null
                && signOff.at().equals(article.updatedAt())) {
            tellAuthors(
                    article,
                    "approved",
                    signOff.reviewer(),
                    editing(article.id()),
                    Map.of("by", signOff.name(), "revision", article.head().number()));
        }
    }

    private void published(Article article) {
        var live = article.publicState().live();
        if (article.publicState().status() == PublicationStatus.LIVE
                && live != null
                && live.at().equals(article.updatedAt())) {
            tellAuthors(article, "published", live.by(), "/articles/" + live.slug(), Map.of());
        }
    }

    private void tellAuthors(Article article, String template, String by, String link, Map<String, Object> more) {
        var concerned = new LinkedHashSet<>(article.content().authors());
        concerned.add(article.createdBy());
        concerned.remove(by);
        people.active(concerned).forEach(author -> tell(author, template, article, link, more));
    }

    private void tell(Person person, String template, Article article, String link, Map<String, Object> more) {
        var values = new HashMap<>(more);
        values.put("name", person.name());
        values.put("title", article.content().title());
        values.put("link", link);
        outbox.queue(new MailMessage(
                person.email(),
                template,
                Locale.ENGLISH,
                values,
                String.join(":", template, article.id(), Long.toString(article.version()), person.id())));
    }

    private String name(String actor) {
        return people.find(actor).map(Person::name).orElse("An editor");
    }

    static String editing(String article) {
        return "/admin/articles/" + article;
    }

    /** The act is stored. A note that cannot be written is less than an act that seems to have failed. */
    private static void withoutUndoingTheAct(Article article, Runnable notes) {
        try {
            notes.run();
        } catch (DataAccessException unreachable) {
            log.warn("Notes about article {} were not written: {}", article.id(), unreachable.getMessage());
        }
    }
}
