package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class WorkflowApiTests {

    @Autowired
    private Staff staff;

    @Test
    void schedulesInLocalTimeOfAZone() {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        var scheduled = schedule(approved, "{\"localAt\":\"2101-07-01T09:00\",\"zone\":\"Europe/Zurich\"}")
                .is(200);
        assertThat(scheduled.text("/publication/schedule/at")).isEqualTo("2101-07-01T07:00:00Z");
        var inTheSitesZone =
                schedule(scheduled, "{\"localAt\":\"2101-07-01T09:00\"}").is(200);
        assertThat(inTheSitesZone.text("/publication/schedule/at")).isEqualTo("2101-07-01T09:00:00Z");
    }

    @Test
    void refusesLocalTimesThatClocksSkipOrShowTwice() {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        var skipped = schedule(approved, "{\"localAt\":\"2027-03-28T02:30\",\"zone\":\"Europe/Zurich\"}")
                .isProblem(422, "invalid-content");
        assertThat(skipped.pointers()).containsExactly("/localAt");
        assertThat(skipped.text("/detail")).contains("does not exist");
        var twice = schedule(approved, "{\"localAt\":\"2027-10-31T02:30\",\"zone\":\"Europe/Zurich\"}")
                .isProblem(422, "invalid-content");
        assertThat(twice.pointers()).containsExactly("/localAt");
        assertThat(twice.text("/detail")).contains("2027-10-31T00:30:00Z or 2027-10-31T01:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /at",
                "{\"at\":\"2101-01-01T00:00:00Z\",\"localAt\":\"2101-01-01T00:00\"} | /at",
                "{\"at\":\"2101-01-01T00:00:00Z\",\"zone\":\"UTC\"} | /at",
                "{\"zone\":\"UTC\"} | /at",
                "{\"localAt\":\"2101-01-01T00:00\",\"zone\":\"Mars/Base\"} | /zone",
                "{\"localAt\":\"2101-01-01T00:00\",\"zone\":\"+02:00\"} | /zone"
            })
    void refusesATimeThatIsNone(String request, String pointer) {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        assertThat(schedule(approved, request).isProblem(422, "invalid-content").pointers())
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"localAt\":\"2101-01-01T00:00Z\"}",
                "{\"localAt\":\"2101-01-01T00:00+02:00\"}",
                "{\"at\":\"2101-01-01T00:00:00\"}",
                "{\"at\":\"tomorrow\"}",
                "{\"when\":1}"
            })
    void refusesWhatCannotBeRead(String request) {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        schedule(approved, request).isProblem(422, "invalid-content");
    }

    @Test
    void schedulesAWithdrawalAndDropsWhatIsScheduled() {
        var live = Samples.live(staff);
        var editor = staff.as(Role.EDITOR);
        var path = "/articles/" + live.id();
        var bounded = editor.onVersion(live.version())
                .post(path + "/schedule-withdrawal", "{\"at\":\"2101-01-01T00:00:00Z\"}")
                .is(200);
        assertThat(bounded.text("/publication/withdrawal/at")).isEqualTo("2101-01-01T00:00:00Z");
        assertThat(bounded.text("/publication/status")).isEqualTo("LIVE");
        var unscheduled =
                editor.onVersion(bounded.version()).post(path + "/unschedule").is(200);
        assertThat(unscheduled.json().at("/publication").has("withdrawal")).isFalse();
        assertThat(editor.onVersion(unscheduled.version())
                        .post(path + "/unschedule")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("NOT_SCHEDULED");
        editor.onVersion(live.version()).post(path + "/unschedule").isProblem(412, "stale-version");
        editor.post(path + "/unschedule").isProblem(428, "version-required");
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        assertThat(editor.onVersion(draft.version())
                        .post("/articles/" + draft.id() + "/schedule-withdrawal", "{\"at\":\"2101-01-01T00:00:00Z\"}")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("NOT_PUBLIC");
    }

    @Test
    void saysWhatTheChecklistFoundAndWhatBlocks() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", """
                        {"title":"%s","summary":"Short.",
                         "body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text",
                           "text":"Musculoskeletal physiotherapy interventions necessitate comprehensive assessment."}]}]},
                         "treatment":{"indications":[{"condition":"Back pain","evidenceGrade":"LOW"}]}}""".formatted(Samples.uniqueTitle())).is(201);
        var checklist = author.get("/articles/" + draft.id() + "/checklist").is(200);
        assertThat(checklist.text("/revision")).isEqualTo(draft.text("/head/revision"));
        assertThat(checklist.json().at("/ready").asBoolean()).isFalse();
        assertThat(checklist.json().at("/items").size()).isEqualTo(10);
        var reading = checklist.json().at("/items/6");
        assertThat(reading.at("/check").asString()).isEqualTo("READING_GRADE");
        assertThat(reading.at("/level").asString()).isEqualTo("WARNING");
        assertThat(reading.at("/passed").asBoolean()).isFalse();
        assertThat(reading.at("/grade").asDouble()).isGreaterThan(8);
        assertThat(reading.at("/findings/0/pointer").asString()).isEqualTo("/body/content/0");
        assertThat(reading.at("/findings/0/text").asString()).startsWith("Musculoskeletal");
        author.get("/articles/ffffffffffffffffffffffff/checklist").isProblem(404, "not-found");
    }

    @Test
    void checksWhatSomebodyIsStillTypingWithoutSavingIt() {
        var author = staff.as(Role.AUTHOR);
        var draft = author.post("/articles", "{\"title\":\"%s\"}".formatted(Samples.uniqueTitle()))
                .is(201);
        var path = "/articles/" + draft.id();
        assertThat(author.get(path + "/checklist")
                        .is(200)
                        .json()
                        .at("/items/6/passed")
                        .asBoolean())
                .isTrue();
        var typed = author.post(path + "/checklist", """
                {"body":{"type":"doc","content":[{"type":"paragraph"},{"type":"paragraph","content":[{"type":"text",
                  "text":"Musculoskeletal physiotherapy interventions necessitate comprehensive assessment."}]}]}}""").is(200);
        assertThat(typed.json().at("/items/6/passed").asBoolean()).isFalse();
        assertThat(typed.text("/items/6/findings/0/pointer")).isEqualTo("/body/content/1");
        author.post(path + "/checklist", "{\"titel\":\"x\"}").isProblem(422, "invalid-content");
        author.post(path + "/checklist", "{\"title\":\"\"}").isProblem(422, "invalid-content");
        author.post("/articles/ffffffffffffffffffffffff/checklist", "{}").isProblem(404, "not-found");
        var after = author.get(path).is(200);
        assertThat(after.version()).isEqualTo(draft.version());
        assertThat(after.json().at("/body/content").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"publish,", "schedule,'{\"at\":\"2101-01-01T00:00:00Z\"}'"})
    void letsNothingGoLiveThatTheChecklistBlocks(String act, String body) {
        var author = staff.as(Role.AUTHOR);
        var draft = author.post("/articles", "{\"title\":\"%s\",\"summary\":\"x\"}".formatted(Samples.uniqueTitle()))
                .is(201);
        var review = author.onVersion(draft.version())
                .post("/articles/" + draft.id() + "/submit")
                .is(200);
        var approved = Samples.approve(staff.as(Role.REVIEWER), review).is(200);
        var editor = staff.as(Role.EDITOR).onVersion(approved.version());
        var path = "/articles/" + approved.id() + "/" + act;
        var refused = (body == null ? editor.post(path) : editor.post(path, body)).isProblem(409, "checklist-failed");
        assertThat(refused.text("/act")).isEqualTo(act);
        assertThat(refused.pointers()).containsExactly("/treatment/safetyAdvice", "/treatment/contraindications");
        assertThat(refused.text("/blocking/0/check")).isEqualTo("SAFETY_ADVICE");
        assertThat(editor.get("/articles/" + approved.id()).is(200).text("/publication/status"))
                .isEqualTo("NEVER");
    }

    @Test
    void confirmsAReviewWithoutAChange() {
        var live = Samples.live(staff);
        var path = "/articles/" + live.id() + "/review-confirmed";
        var revision = live.text("/publication/live/revision");
        var reviewer = staff.asNew(Role.REVIEWER).onVersion(live.version());
        assertThat(reviewer.post(path, "{}").isProblem(422, "invalid-content").pointers())
                .containsExactly("/revision");
        assertThat(reviewer.post(path, "{\"revision\":\"%s\",\"nextReviewDue\":\"2001-01-01\"}".formatted(revision))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/nextReviewDue");
        assertThat(reviewer.post(path, "{\"revision\":\"another\"}")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("NOT_THE_LIVE_REVISION");
        var confirmed =
                reviewer.post(path, "{\"revision\":\"%s\"}".formatted(revision)).is(200);
        assertThat(confirmed.text("/publication/live/signOff/reviewer"))
                .isNotEqualTo(live.text("/publication/live/signOff/reviewer"));
        assertThat(confirmed.text("/workflow")).isEqualTo("APPROVED");
        assertThat(confirmed.text("/publication/live/at")).isEqualTo(live.text("/publication/live/at"));
        reviewer.post(path, "{\"revision\":\"%s\"}".formatted(revision)).isProblem(412, "stale-version");
        staff.as(Role.REVIEWER).post(path, "{\"revision\":\"x\"}").isProblem(428, "version-required");
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        assertThat(staff.as(Role.REVIEWER)
                        .onVersion(draft.version())
                        .post("/articles/" + draft.id() + "/review-confirmed", "{\"revision\":\"x\"}")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("NOT_LIVE");
    }

    @Test
    void listsWhoseReviewIsDue() {
        var author = staff.asNew(Role.AUTHOR);
        var me = author.get("/me").is(200).id();
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        for (int i = 0; i < 2; i++) {
            var review = Samples.inReview(author);
            var approved = staff.as(Role.REVIEWER)
                    .onVersion(review.version())
                    .post(
                            "/articles/" + review.id() + "/approve",
                            "{\"revision\":\"%s\",\"nextReviewDue\":\"%s\"}"
                                    .formatted(review.text("/head/revision"), soon.plusDays(i)))
                    .is(200);
            staff.as(Role.EDITOR)
                    .onVersion(approved.version())
                    .post("/articles/" + approved.id() + "/publish")
                    .is(200);
        }
        var first = author.get("/articles?review=DUE&limit=1&author=" + me).is(200);
        assertThat(first.text("/items/0/nextReviewDue")).isEqualTo(soon.toString());
        var second = author.get("/articles?review=DUE&limit=1&author=" + me + "&after=" + first.text("/next"))
                .is(200);
        assertThat(second.text("/items/0/nextReviewDue"))
                .isEqualTo(soon.plusDays(1).toString());
        assertThat(second.json().has("next")).isFalse();
        assertThat(author.get("/articles?review=OVERDUE&author=" + me)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        author.get("/articles?review=SOON").isProblem(400, "malformed-request");
    }

    @Test
    void setsHowTheDeskWorks() {
        var admin = staff.as(Role.ADMIN);
        var before = admin.get("/settings").is(200);
        assertThat(before.text("/editorial/checklist/levels/SAFETY_ADVICE")).isEqualTo("BLOCKING");
        assertThat(before.json().at("/editorial/trashDays").asInt()).isEqualTo(30);
        var changed = admin.onVersion(before.version())
                .patch(
                        "/settings",
                        "{\"editorial\":{\"trashDays\":60,\"checklist\":{\"levels\":{\"SEO_LENGTHS\":\"OFF\"},\"readingGradeLimit\":9}}}")
                .is(200);
        assertThat(changed.text("/editorial/checklist/levels/SEO_LENGTHS")).isEqualTo("OFF");
        assertThat(changed.text("/editorial/checklist/levels/SAFETY_ADVICE")).isEqualTo("BLOCKING");
        assertThat(changed.json().at("/editorial/trashDays").asInt()).isEqualTo(60);
        assertThat(changed.json().at("/editorial/reviewNoticeDays").asInt()).isEqualTo(30);
        var refused = admin.onVersion(changed.version())
                .patch("/settings", "{\"editorial\":{\"trashDays\":0,\"reviewNoticeDays\":366}}")
                .isProblem(422, "invalid-content");
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/editorial/trashDays", "/editorial/reviewNoticeDays");
        assertThat(admin.onVersion(changed.version())
                        .patch("/settings", "{\"editorial\":{\"checklist\":{\"levels\":{\"SPELLING\":\"OFF\"}}}}")
                        .status())
                .isEqualTo(422);
        var back = admin.onVersion(changed.version())
                .patch("/settings", "{\"editorial\":null}")
                .is(200);
        assertThat(back.json().at("/editorial")).isEqualTo(before.json().at("/editorial"));
    }

    @Test
    void showsWhenAnArticleWasTrashed() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        var trashed = author.onVersion(1).delete("/articles/" + draft.id()).is(200);
        assertThat(trashed.text("/trashedAt")).isNotBlank();
        var restored = author.onVersion(trashed.version())
                .post("/articles/" + draft.id() + "/restore")
                .is(200);
        assertThat(restored.json().has("trashedAt")).isFalse();
    }

    private Answer schedule(Answer article, String request) {
        return staff.as(Role.EDITOR)
                .onVersion(article.version())
                .post("/articles/" + article.id() + "/schedule", request);
    }
}
