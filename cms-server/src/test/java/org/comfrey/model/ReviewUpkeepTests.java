package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.ArticleFilter;
import org.comfrey.model.article.Articles;
import org.comfrey.model.article.Editing;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.article.Reminder;
import org.comfrey.model.article.Reminders;
import org.comfrey.model.article.ReviewState;
import org.comfrey.model.article.Reviewing;
import org.comfrey.model.article.TransitionRefused;
import org.comfrey.model.article.TransitionRefused.Reason;
import org.comfrey.model.article.Upkeep;
import org.comfrey.model.article.Workflow;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.notice.ReviewMail;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Indexes;
import org.comfrey.model.store.Slice;
import org.comfrey.newsroom.MovableClock;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class ReviewUpkeepTests {

    private final Newsroom newsroom;
    private final Articles articles;
    private final Publications publications;
    private final People people;
    private final Editing editing;
    private final Publishing publishing;
    private final SettingsStore settings;
    private final Outbox outbox;
    private final Indexes indexes;
    private final MovableClock clock = MovableClock.startingNow();

    @BeforeEach
    void ensureIndexes() {
        indexes.ensure();
    }

    @Test
    void listsWhatIsDueAndOverdueTheFirstDueFirst() {
        var later = liveWithReviewIn(20);
        var sooner = liveWithReviewIn(10);
        var farAway = liveWithReviewIn(200);
        assertThat(ids(ReviewState.DUE))
                .containsSubsequence(sooner.id(), later.id())
                .doesNotContain(farAway.id());
        assertThat(ids(ReviewState.OVERDUE)).doesNotContain(sooner.id(), later.id());
        clock.forward(Duration.ofDays(10));
        assertThat(ids(ReviewState.DUE)).contains(sooner.id());
        clock.forward(Duration.ofDays(1));
        assertThat(ids(ReviewState.OVERDUE)).contains(sooner.id()).doesNotContain(later.id());
        var withdrawn = publishing.withdraw(sooner.id(), sooner.version());
        assertThat(withdrawn.reviewDueAt()).isNull();
        assertThat(ids(ReviewState.OVERDUE)).doesNotContain(sooner.id());
    }

    @Test
    void looksAfterWhatIsLiveUnsignedByTheRuleOfTheSite() {
        var usual = settings.site();
        var lax = settings.save(
                usual.version(),
                usual.toBuilder().signOffRequired(false).reviewIntervalMonths(1).build());
        try {
            var draft = newsroom.draft(anArticle("unsigned-and-live").build());
            var live = publishing.publish(newsroom.actor(Role.EDITOR), draft.id(), draft.version());
            assertThat(live.nextReviewDue()).isEqualTo(today().plusMonths(1));
            assertThat(ids(ReviewState.OVERDUE)).doesNotContain(live.id());
            clock.forward(Duration.ofDays(40));
            assertThat(ids(ReviewState.OVERDUE)).contains(live.id());
            assertThat(remindersOf(live)).isNotEmpty();
        } finally {
            settings.save(lax.version(), usual.toBuilder().build());
        }
    }

    /** The first and the last zone of the world never have the same day, so one of them differs from that of the server. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void countsDueDatesInTheDaysOfTheSite(String zone) {
        var usual = settings.site();
        var there = settings.save(
                usual.version(),
                usual.toBuilder().signOffRequired(false).timeZone(zone).build());
        try {
            var draft =
                    newsroom.draft(anArticle("due-in-" + zone.substring(8, 12).toLowerCase(Locale.ROOT))
                            .build());
            var live = publishing.publish(newsroom.actor(Role.EDITOR), draft.id(), draft.version());
            assertThat(live.nextReviewDue())
                    .isEqualTo(LocalDate.now(ZoneId.of(zone)).plusMonths(usual.reviewIntervalMonths()));
        } finally {
            settings.save(there.version(), usual.toBuilder().build());
        }
    }

    @Test
    void movesTheDatesOfWhatIsLiveWhenAReviewerFindsNothingToChange() {
        var live = liveWithReviewIn(5);
        var before = publications.find(live.id()).orElseThrow();
        var reviewer = newsroom.person(Role.REVIEWER);
        var due = today().plusYears(2);
        clock.forward(Duration.ofDays(1));
        var confirmed = upkeep().confirm(
                        reviewer.asActor(),
                        live.id(),
                        live.version(),
                        live.head().revision(),
                        due,
                        "Read again.");
        assertThat(confirmed.signOff()).isNotNull();
        assertThat(confirmed.signOff().reviewer()).isEqualTo(reviewer.id());
        assertThat(confirmed.workflow()).isEqualTo(Workflow.APPROVED);
        assertThat(confirmed.head()).isEqualTo(live.head());
        var after = publications.find(live.id()).orElseThrow();
        assertThat(after.review()).isNotNull();
        assertThat(after.review().nextDue()).isEqualTo(due);
        assertThat(after.review().name()).isEqualTo(reviewer.name());
        assertThat(after.publishedAt()).isEqualTo(before.publishedAt());
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.edition()).isGreaterThan(before.edition());
        assertThat(articles.require(live.id()).publicState().unsettled()).isNull();
    }

    @Test
    void leavesANewerDraftUnsignedWhenWhatIsLiveIsConfirmed() {
        var live = liveWithReviewIn(5);
        var edited = editing.edit(
                newsroom.actor(Role.EDITOR),
                live.id(),
                live.version(),
                content -> content.toBuilder().title("A newer title").build(),
                null);
        var reviewer = newsroom.actor(Role.REVIEWER);
        assertThatThrownBy(() -> upkeep().confirm(
                                reviewer,
                                edited.id(),
                                edited.version(),
                                edited.head().revision(),
                                null,
                                null))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_THE_LIVE_REVISION));
        var confirmed = upkeep().confirm(
                        reviewer, edited.id(), edited.version(), live.head().revision(), null, null);
        assertThat(confirmed.signOff()).isNull();
        assertThat(confirmed.workflow()).isEqualTo(Workflow.DRAFT);
        assertThat(publications.find(live.id()).orElseThrow().content().title())
                .isEqualTo(live.content().title());
    }

    @Test
    void letsNobodyConfirmTheirOwnWork() {
        var writer = newsroom.actor(Role.EDITOR, Role.REVIEWER);
        var draft = newsroom.draft(anArticle("own-" + UUID.randomUUID()).build());
        var edited = editing.edit(
                writer,
                draft.id(),
                draft.version(),
                content -> content.toBuilder().title("Mine in part").build(),
                null);
        var approved = newsroom.approved(edited);
        var live = publishing.publish(newsroom.actor(Role.EDITOR), approved.id(), approved.version());
        assertThatThrownBy(() -> upkeep().confirm(
                                writer, live.id(), live.version(), live.head().revision(), null, null))
                .isInstanceOfSatisfying(
                        TransitionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OWN_WORK));
    }

    @Test
    void remindsEachPersonOnceOfEachOccasion() {
        var author = newsroom.person(Role.AUTHOR);
        var reviewer = newsroom.person(Role.REVIEWER);
        var live = liveWithReviewIn(40, author.id(), reviewer);
        assertThat(remindersOf(live)).isEmpty();
        clock.forward(Duration.ofDays(15));
        assertThat(remindersOf(live))
                .extracting(reminder -> reminder.to().id())
                .containsExactlyInAnyOrder(author.id(), reviewer.id());
        assertThat(remindersOf(live)).isEmpty();
        clock.forward(Duration.ofDays(26));
        var editor = newsroom.person(Role.EDITOR);
        var overdue = remindersOf(live);
        assertThat(overdue)
                .extracting(reminder -> reminder.to().id())
                .contains(author.id(), reviewer.id(), editor.id())
                .doesNotHaveDuplicates();
        assertThat(overdue).allMatch(reminder -> reminder.state() == ReviewState.OVERDUE);
        assertThat(remindersOf(live)).isEmpty();
    }

    @Test
    void putsRemindersIntoTheOutboxOnce() {
        var author = newsroom.person(Role.AUTHOR);
        var live = liveWithReviewIn(5, author.id(), newsroom.person(Role.REVIEWER));
        var mail = new ReviewMail(reminders(), outbox);
        assertThat(mail.send()).isPositive();
        assertThat(mail.send()).isZero();
        var queued = outbox.list(null, Slice.of(Slice.MOST, null)).items().stream()
                .filter(message -> outbox.to(message).equals(author.email()))
                .filter(message -> message.template().startsWith("review-"))
                .toList();
        assertThat(queued).extracting(Mail::template).containsExactly("review-due");
        assertThat(outbox.values(queued.getFirst()).orElseThrow())
                .containsEntry("title", live.content().title())
                .hasEntrySatisfying(
                        "due",
                        day -> assertThat(day.toString())
                                .endsWith(", " + today().plusDays(5).getYear()))
                .containsEntry("link", "/admin/articles/" + live.id());
    }

    @Test
    void handsAReminderOutAgainUnderTheSameKeyWhenItCouldNotBeKept() {
        var live = liveWithReviewIn(5);
        var keys = new ArrayList<String>();
        assertThatThrownBy(() -> reminders().handOut(reminder -> {
                    keys.add(reminder.key());
                    throw new IllegalStateException("The outbox is away.");
                }))
                .hasMessage("The outbox is away.");
        var again = new ArrayList<String>();
        reminders().handOut(reminder -> again.add(reminder.key()));
        assertThat(again).containsAll(keys);
        assertThat(remindersOf(live)).isEmpty();
    }

    private Article liveWithReviewIn(int days) {
        return liveWithReviewIn(days, newsroom.person(Role.AUTHOR).id(), newsroom.person(Role.REVIEWER));
    }

    private Article liveWithReviewIn(int days, String author, Person reviewer) {
        var draft = newsroom.draft(anArticle("upkeep-" + UUID.randomUUID())
                .authors(List.of(author))
                .build());
        var submitted = editing.submit(newsroom.actor(Role.EDITOR), draft.id(), draft.version());
        var approved = reviewing()
                .approve(
                        reviewer.asActor(),
                        submitted.id(),
                        submitted.version(),
                        submitted.head().revision(),
                        today().plusDays(days),
                        null);
        return publishing.publish(newsroom.actor(Role.EDITOR), approved.id(), approved.version());
    }

    private List<String> ids(ReviewState state) {
        var ids = new ArrayList<String>();
        var filter = ArticleFilter.everything().toBuilder()
                .review(upkeep().window(state))
                .build();
        var page = articles.list(filter, Slice.of(2, null));
        page.items().forEach(article -> ids.add(article.id()));
        while (page.next() != null) {
            page = articles.list(filter, Slice.of(2, page.next()));
            page.items().forEach(article -> ids.add(article.id()));
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private List<Reminder> remindersOf(Article article) {
        var reminders = new ArrayList<Reminder>();
        reminders().handOut(reminders::add);
        return reminders.stream()
                .filter(reminder -> reminder.article().equals(article.id()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Reviewing reviewing() {
        return new Reviewing(articles, people, settings, clock);
    }

    private Upkeep upkeep() {
        return new Upkeep(articles, reviewing(), publishing, settings, clock);
    }

    private Reminders reminders() {
        return new Reminders(articles, upkeep(), people);
    }
}
