package org.comfrey.model.article;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who is to be reminded of which review. Before a review is due, whoever signed it off last and the article's
 * authors are told; once its day has passed, the editors too. Each of them once.
 */
@Component
@RequiredArgsConstructor
public class Reminders {

    /** A site with more editors than this has other ways to hear of it. */
    private static final int MOST_EDITORS = 100;

    private final Articles articles;
    private final Upkeep upkeep;
    private final People people;

    /**
     * Hands out the reminders that were not handed out before. Where a crash comes between, they are handed out again, with
     * the same {@link Reminder#key()}.
     *
     * @param post takes a reminder and keeps it durably
     * @return how many were handed out
     */
    public int handOut(Consumer<Reminder> post) {
        return handOut(ReviewState.OVERDUE, post) + handOut(ReviewState.DUE, post);
    }

    private int handOut(ReviewState state, Consumer<Reminder> post) {
        var filter = ArticleFilter.everything().toBuilder()
                .review(upkeep.window(state))
                .build();
        int count = 0;
        @Nullable String next = null;
        do {
            var page = articles.list(filter, Slice.of(Slice.MOST, next));
            count += page.items().stream()
                    .mapToInt(article -> handOut(article, state, post))
                    .sum();
            next = page.next();
        } while (next != null);
        return count;
    }

    private int handOut(Article article, ReviewState state, Consumer<Reminder> post) {
        var reminders = of(article, state);
        if (reminders.isEmpty() || reminders.getFirst().occasion().equals(article.reminded())) {
            return 0;
        }
        reminders.forEach(post);
        articles.reminded(article, reminders.getFirst().occasion());
        return reminders.size();
    }

    private List<Reminder> of(Article article, ReviewState state) {
        var live = article.publicState().live();
        var due = live == null ? null : live.reviewDue();
        if (live == null || due == null) {
            return List.of();
        }
        return recipients(article, live.signOff(), state).stream()
                .map(person ->
                        new Reminder(person, article.id(), article.content().title(), state, due))
                .toList();
    }

    private Collection<Person> recipients(Article article, @Nullable SignOff signOff, ReviewState state) {
        var near = new HashSet<>(article.content().authors());
        if (signOff != null) {
            near.add(signOff.reviewer());
        }
        var recipients = new LinkedHashMap<String, Person>();
        people.active(near).forEach(person -> recipients.put(person.id(), person));
        if (state == ReviewState.OVERDUE) {
            people.active(Role.EDITOR, MOST_EDITORS).forEach(person -> recipients.put(person.id(), person));
        }
        return recipients.values();
    }
}
