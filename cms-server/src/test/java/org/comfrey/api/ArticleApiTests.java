package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ArticleApiTests {

    @Autowired
    private Staff staff;

    @Test
    void proposesWhatIsStoredWhereTwoChangesAreTooMuchTogether() {
        var editor = staff.as(Role.EDITOR);
        var path = "/articles/" + Samples.draftBy(editor).id();
        editor.onVersion(1)
                .patch(path, "{\"summary\":\"Theirs.\",\"tags\":%s}".formatted(tags("theirs")))
                .is(200);
        var stale = editor.onVersion(1)
                .patch(path, "{\"title\":\"Mine\",\"tags\":%s}".formatted(tags("mine")))
                .isProblem(412, "stale-version");
        assertThat(stale.json().at("/merge/clean").asBoolean()).isFalse();
        assertThat(stale.json().at("/merge/content/tags").size()).isEqualTo(20);
        assertThat(stale.text("/merge/content/title")).isEqualTo("Mine");
        assertThat(stale.text("/merge/conflicts/0/theirs/pointer")).isEqualTo("/tags");
    }

    private static List<String> tags(String name) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "\"%s %d\"".formatted(name, number))
                .toList();
    }

    @Test
    void createsADraftAtTheSlugOfItsTitle() {
        var answer = Samples.draftBy(staff.as(Role.AUTHOR));
        assertThat(answer.header("Location")).isEqualTo("/api/admin/v1/articles/" + answer.id());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text("/workflow")).isEqualTo("DRAFT");
        assertThat(answer.text("/slug")).startsWith("massage-");
        assertThat(answer.text("/authors/0")).isEqualTo(answer.text("/createdBy"));
    }

    @Test
    void numbersASlugThatIsTakenUnlessItWasAskedFor() {
        var author = staff.as(Role.AUTHOR);
        var title = Samples.uniqueTitle();
        var first = author.post("/articles", Samples.article(title)).is(201);
        var second = author.post("/articles", Samples.article(title)).is(201);
        assertThat(second.text("/slug")).isEqualTo(first.text("/slug") + "-2");
        var refused = author.post("/articles", "{\"title\":\"x\",\"slug\":\"%s\"}".formatted(first.text("/slug")));
        assertThat(refused.isProblem(422, "invalid-content").pointers()).containsExactly("/slug");
    }

    @Test
    void goesFromDraftToReaderWithFourEyes() {
        var live = Samples.live(staff);
        assertThat(live.text("/publication/status")).isEqualTo("LIVE");
        assertThat(live.text("/signOff/credentials")).isEqualTo("MD, physical medicine");
        assertThat(live.text("/publication/live/revision")).isEqualTo(live.text("/head/revision"));
    }

    @Test
    void letsNobodySignOffTheirOwnWork() {
        var both = staff.asNew(Role.AUTHOR, Role.REVIEWER);
        var refused = Samples.approve(both, Samples.inReview(both)).isProblem(409, "transition-refused");
        assertThat(refused.text("/act")).isEqualTo("approve");
        assertThat(refused.text("/reason")).isEqualTo("OWN_WORK");
    }

    @Test
    void publishesNothingWithoutASignOff() {
        var review = Samples.inReview(staff.as(Role.AUTHOR));
        var refused = staff.as(Role.EDITOR)
                .onVersion(review.version())
                .post("/articles/" + review.id() + "/publish")
                .isProblem(409, "transition-refused");
        assertThat(refused.text("/reason")).isEqualTo("NOT_SIGNED_OFF");
    }

    @Test
    void makesADraftOfWhatWasApprovedWhenItIsChanged() {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        var changed = staff.as(Role.AUTHOR)
                .onVersion(approved.version())
                .patch("/articles/" + approved.id(), "{\"summary\":\"Another one.\",\"revisionNote\":\"Clearer\"}")
                .is(200);
        assertThat(changed.text("/workflow")).isEqualTo("DRAFT");
        assertThat(changed.json().has("signOff")).isFalse();
        assertThat(changed.text("/title")).isEqualTo(approved.text("/title"));
        var history = staff.as(Role.AUTHOR)
                .get("/articles/" + approved.id() + "/revisions")
                .is(200);
        assertThat(history.text("/items/0/note")).isEqualTo("Clearer");
        assertThat(history.json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void mergesAPatchAndTakesAwayWithNull() {
        var author = staff.as(Role.AUTHOR);
        var draft =
                author.post("/articles", """
                        {"title":"%s","seo":{"title":"A","description":"B"},"tags":["one","two"],
                         "treatment":{"therapyName":"Massage","indications":[{"condition":"Back pain","icd10":["m54.50"]}]}}""".formatted(Samples.uniqueTitle())).is(201);
        var changed = author.onVersion(1)
                .patch("/articles/" + draft.id(), "{\"seo\":{\"title\":null},\"tags\":null}")
                .is(200);
        assertThat(changed.json().at("/seo").has("title")).isFalse();
        assertThat(changed.text("/seo/description")).isEqualTo("B");
        assertThat(changed.json().at("/tags").size()).isZero();
        assertThat(changed.text("/treatment/indications/0/icd10/0")).isEqualTo("M54.50");
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void keepsAnEarlierRevisionReadable() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        author.onVersion(1)
                .patch("/articles/" + draft.id(), "{\"title\":\"Another title\"}")
                .is(200);
        var first = author.get("/articles/" + draft.id() + "/revisions/" + draft.text("/head/revision"))
                .is(200);
        assertThat(first.text("/content/title")).isEqualTo(draft.text("/title"));
        author.get("/articles/" + draft.id() + "/revisions/nothing").isProblem(404, "not-found");
        var other = Samples.draftBy(author);
        author.get("/articles/" + other.id() + "/revisions/" + draft.text("/head/revision"))
                .isProblem(404, "not-found");
    }

    @Test
    void showsWhatIsStoredWhenAChangeIsStale() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        author.onVersion(1)
                .patch("/articles/" + draft.id(), "{\"title\":\"First wins\"}")
                .is(200);
        var stale = author.onVersion(1)
                .patch("/articles/" + draft.id(), "{\"title\":\"Second loses\"}")
                .isProblem(412, "stale-version");
        assertThat(stale.json().at("/currentVersion").asLong()).isEqualTo(2);
        assertThat(stale.text("/current/title")).isEqualTo("First wins");
        author.onVersion(1).post("/articles/" + draft.id() + "/submit").isProblem(412, "stale-version");
    }

    @Test
    void wantsToKnowTheVersionForEveryChange() {
        var author = staff.as(Role.AUTHOR);
        var path = "/articles/" + Samples.draftBy(author).id();
        author.patch(path, "{}").isProblem(428, "version-required");
        author.delete(path).isProblem(428, "version-required");
        author.post(path + "/submit").isProblem(428, "version-required");
        author.withHeader("If-Match", "W/\"1\"").post(path + "/submit").isProblem(400, "malformed-request");
        author.withHeader("If-Match", "*").delete(path).isProblem(400, "malformed-request");
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        var author = staff.as(Role.AUTHOR);
        var keyed = author.withHeader("Idempotency-Key", "key-" + Samples.uniqueTitle());
        var json = Samples.article(Samples.uniqueTitle());
        var first = keyed.post("/articles", json).is(201);
        assertThat(keyed.post("/articles", json).is(201).id()).isEqualTo(first.id());
        assertThat(author.post("/articles", json).is(201).id()).isNotEqualTo(first.id());
        author.withHeader("Idempotency-Key", "x".repeat(101))
                .post("/articles", json)
                .isProblem(400, "malformed-request");
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPointer() {
        var refused = staff.as(Role.AUTHOR).post("/articles", """
                        {"title":"","slug":"No Slug","locale":"??",
                         "body":{"type":"doc","content":[{"type":"script"}]},
                         "treatment":{"indications":[{"condition":"ok","icd10":["M54.5","nonsense"]}],
                                      "contraindications":[{"condition":"Fever"}],"referral":{"link":"javascript:alert(1)"}},
                         "references":[{"key":"a b","title":"x"}]}""").isProblem(422, "invalid-content");
        assertThat(refused.pointers())
                .contains(
                        "/title",
                        "/slug",
                        "/locale",
                        "/body/content/0/type",
                        "/treatment/indications/0/icd10/1",
                        "/treatment/contraindications/0/severity",
                        "/treatment/referral/label",
                        "/treatment/referral/link",
                        "/references/0/key");
    }

    @Test
    void namesNobodyWhoIsNot() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        var authors = "{\"authors\":[\"%s\",\"%s\",\"\"]}".formatted(draft.text("/createdBy"), draft.id());
        assertThat(author.onVersion(1)
                        .patch("/articles/" + draft.id(), authors)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/authors/1", "/authors/2");
    }

    @Test
    void movesToTheTrashAndBack() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        var trashed = author.onVersion(1).delete("/articles/" + draft.id()).is(200);
        assertThat(trashed.text("/shelf")).isEqualTo("TRASHED");
        author.onVersion(2)
                .patch("/articles/" + draft.id(), "{\"title\":\"x\"}")
                .isProblem(409, "transition-refused");
        assertThat(author.onVersion(2)
                        .post("/articles/" + draft.id() + "/restore")
                        .is(200)
                        .text("/shelf"))
                .isEqualTo("ACTIVE");
        assertThat(author.onVersion(3)
                        .post("/articles/" + draft.id() + "/archive")
                        .is(200)
                        .text("/shelf"))
                .isEqualTo("ARCHIVED");
    }

    @Test
    void leavesSomebodyElsesArticleAlone() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        staff.asNew(Role.AUTHOR)
                .onVersion(1)
                .patch("/articles/" + draft.id(), "{}")
                .isProblem(403, "not-allowed");
        staff.as(Role.EDITOR)
                .onVersion(1)
                .patch("/articles/" + draft.id(), "{\"summary\":\"x\"}")
                .is(200);
    }

    @Test
    void schedulesAndWithdraws() {
        var approved = Samples.approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        var editor = staff.as(Role.EDITOR);
        var path = "/articles/" + approved.id();
        var past = editor.onVersion(approved.version()).post(path + "/schedule", "{\"at\":\"2001-01-01T00:00:00Z\"}");
        assertThat(past.isProblem(409, "transition-refused").text("/reason")).isEqualTo("NOT_IN_THE_FUTURE");
        for (var wrong : List.of(
                "{}",
                "{\"at\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"at\":4102444800}",
                "{\"localAt\":\"+999999999-01-01T00:00\",\"zone\":\"UTC\"}")) {
            assertThat(editor.onVersion(approved.version())
                            .post(path + "/schedule", wrong)
                            .status())
                    .as(wrong)
                    .isIn(400, 422);
        }
        var scheduled = editor.onVersion(approved.version())
                .post(path + "/schedule", "{\"at\":\"2101-01-01T00:00:00Z\"}")
                .is(200);
        assertThat(scheduled.text("/publication/schedule/at")).isEqualTo("2101-01-01T00:00:00Z");
        var withdrawn =
                editor.onVersion(scheduled.version()).post(path + "/withdraw").is(200);
        assertThat(withdrawn.text("/publication/status")).isEqualTo("NEVER");
    }

    @Test
    void comesBackFromReviewWithANote() {
        var review = Samples.inReview(staff.as(Role.AUTHOR));
        var path = "/articles/" + review.id() + "/request-changes";
        var reviewer = staff.as(Role.REVIEWER).onVersion(review.version());
        assertThat(reviewer.post(path, "{}").isProblem(422, "invalid-content").pointers())
                .containsExactly("/note");
        var back =
                reviewer.post(path, "{\"note\":\"Say more about pregnancy.\"}").is(200);
        assertThat(back.text("/changeRequest/note")).isEqualTo("Say more about pregnancy.");
    }

    @Test
    void listsInPagesWithFilters() {
        var author = staff.asNew(Role.AUTHOR);
        var me = author.get("/me").is(200).id();
        for (int i = 0; i < 3; i++) {
            Samples.draftBy(author);
        }
        var first = author.get("/articles?limit=2&status=DRAFT&author=" + me).is(200);
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(first.json().at("/items/0").has("body")).isFalse();
        var link = first.header("Link");
        assertThat(link).startsWith("</api/admin/v1/articles?").endsWith(">; rel=\"next\"");
        var rest = author.get(link.substring("</api/admin/v1".length(), link.indexOf('>')))
                .is(200);
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(author.get("/articles?status=APPROVED&author=" + me)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(author.get("/articles?text=mass&author=" + me)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(3);
    }
}
