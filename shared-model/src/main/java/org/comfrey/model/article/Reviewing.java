package org.comfrey.model.article;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.person.People;
import org.comfrey.model.settings.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reviewers do: sign off one exact revision, or send it back. */
@Component
@RequiredArgsConstructor
public class Reviewing {

    /** A longer promise than this is a typing mistake. */
    private static final int LONGEST_INTERVAL_YEARS = 10;

    private final Articles articles;
    private final People people;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * Signs off a revision with the reviewer's name and credentials.
     *
     * @param revision the id of the revision that the reviewer read
     * @param nextReviewDue when it has to be looked at again; null for the site's usual interval
     */
    public Article approve(
            Actor actor,
            String id,
            long version,
            String revision,
            @Nullable LocalDate nextReviewDue,
            @Nullable String note) {
        var article = articles.require(id);
        article.requireVersion("article", version);
        return articles.save(article.approved(signOff(actor, revision, nextReviewDue, note)));
    }

    /** The reviewer's word on a revision, given now. */
    SignOff signOff(Actor actor, String revision, @Nullable LocalDate nextReviewDue, @Nullable String note) {
        var reviewer = people.require(actor.id());
        return new SignOff(
                revision,
                reviewer.id(),
                reviewer.name(),
                reviewer.credentials() == null ? "" : reviewer.credentials(),
                clock.instant(),
                dueDate(nextReviewDue),
                note);
    }

    public Article requestChanges(Actor actor, String id, long version, String note) {
        var article = articles.require(id);
        article.requireVersion("article", version);
        return articles.save(article.sentBack(new ChangeRequest(actor.id(), clock.instant(), note)));
    }

    private LocalDate dueDate(@Nullable LocalDate asked) {
        var today = LocalDate.ofInstant(clock.instant(), settings.site().zoneId());
        if (asked == null) {
            return today.plusMonths(settings.site().reviewIntervalMonths());
        }
        if (!asked.isAfter(today) || asked.isAfter(today.plusYears(LONGEST_INTERVAL_YEARS))) {
            throw new InvalidInput(
                    "/nextReviewDue",
                    "The next review is due on a day after today, and within " + LONGEST_INTERVAL_YEARS + " years.");
        }
        return asked;
    }
}
