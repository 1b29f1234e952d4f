package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ReviewCommentApiTests {

    private static final String TWO_BLOCKS = """
            {"title":"%s","body":{"type":"doc","content":[
              {"type":"paragraph","attrs":{"id":"first"},"content":[{"type":"text","text":"It always helps."}]},
              {"type":"paragraph","attrs":{"id":"second"},"content":[{"type":"text","text":"Ask your doctor."}]}]}}""";

    private static final String WITHOUT_THE_FIRST = """
            {"body":{"type":"doc","content":[
              {"type":"paragraph","attrs":{"id":"second"},"content":[{"type":"text","text":"Ask your doctor."}]}]}}""";

    @Autowired
    private Staff staff;

    @Test
    void staysReadableWhenItsBlockIsGone() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author);
        var comments = commentsOn(draft);
        var onFirst = staff.as(Role.REVIEWER)
                .post(comments, "{\"block\":\"first\",\"text\":\"Nothing always helps.\"}")
                .is(201);
        assertThat(onFirst.header("Location")).endsWith(comments + "/" + onFirst.id());
        assertThat(onFirst.text("/anchor/pointer")).isEqualTo("/body/content/0");
        assertThat(onFirst.text("/anchor/revision")).isEqualTo(draft.text("/head/revision"));
        var onSecond = staff.as(Role.REVIEWER)
                .post(comments, "{\"pointer\":\"/body/content/1/content/0\",\"text\":\"When?\"}")
                .is(201);
        assertThat(onSecond.text("/anchor/block")).isEqualTo("second");
        author.onVersion(draft.version())
                .patch("/articles/" + draft.id(), WITHOUT_THE_FIRST)
                .is(200);
        var gone = author.get(comments + "/" + onFirst.id()).is(200);
        assertThat(gone.json().has("pointerNow")).isFalse();
        assertThat(gone.text("/anchor/quote")).isEqualTo("It always helps.");
        assertThat(author.get(comments + "/" + onSecond.id()).is(200).text("/pointerNow"))
                .isEqualTo("/body/content/0");
    }

    @Test
    void answersResolvesAndReopens() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author);
        var made = staff.as(Role.EDITOR)
                .post(commentsOn(draft), "{\"text\":\"A good start.\"}")
                .is(201);
        assertThat(made.text("/anchor/pointer")).isEmpty();
        var path = commentsOn(draft) + "/" + made.id();
        var answered = author.onVersion(1)
                .post(path + "/answers", "{\"text\":\"Thank you.\"}")
                .is(200);
        assertThat(answered.text("/answers/0/text")).isEqualTo("Thank you.");
        assertThat(answered.text("/answers/0/name")).isEqualTo("Ann author");
        author.onVersion(1).post(path + "/resolve").isProblem(412, "stale-version");
        author.post(path + "/resolve").isProblem(428, "version-required");
        var resolved =
                author.onVersion(answered.version()).post(path + "/resolve").is(200);
        assertThat(resolved.text("/resolution/name")).isEqualTo("Ann author");
        assertThat(list(draft, "?open=true").json().at("/items").size()).isZero();
        assertThat(list(draft, "?open=false").json().at("/items").size()).isEqualTo(1);
        var reopened =
                author.onVersion(resolved.version()).post(path + "/reopen").is(200);
        assertThat(reopened.json().has("resolution")).isFalse();
        assertThat(reopened.json().at("/open").asBoolean()).isTrue();
    }

    @Test
    void sendsAnArticleBackWithCommentsOnItsPlaces() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author);
        var review = author.onVersion(draft.version())
                .post("/articles/" + draft.id() + "/submit")
                .is(200);
        var reviewer = staff.as(Role.REVIEWER).onVersion(review.version());
        var path = "/articles/" + draft.id() + "/request-changes";
        var refused = reviewer.post(path, """
                {"note":"See below.","comments":[{"block":"nowhere","text":"x"},{"pointer":"/body/content/9","text":"x"},
                                                 {"block":"first","text":""}]}""").isProblem(422, "invalid-content");
        assertThat(refused.pointers()).containsExactly("/comments/0/block", "/comments/1/pointer", "/comments/2/text");
        reviewer.post(path, "{\"comments\":[{\"block\":\"first\",\"text\":\"x\"}]}")
                .isProblem(422, "invalid-content");
        assertThat(list(draft, "").json().at("/items").size()).isZero();
        var back = reviewer.post(path, """
                {"note":"See below.","comments":[{"block":"first","text":"Nothing always helps."},
                                                 {"pointer":"/title","text":"Too long."}]}""").is(200);
        assertThat(back.text("/workflow")).isEqualTo("CHANGES_REQUESTED");
        var listed = list(draft, "");
        assertThat(listed.json().at("/items").size()).isEqualTo(2);
        assertThat(listed.text("/items/0/text")).isEqualTo("Nothing always helps.");
        assertThat(listed.text("/items/1/anchor/quote")).isEqualTo(draft.text("/title"));
        staff.as(Role.REVIEWER)
                .onVersion(back.version())
                .post(path, "{\"note\":\"Again.\",\"comments\":[{\"block\":\"first\",\"text\":\"x\"}]}")
                .isProblem(409, "transition-refused");
        assertThat(list(draft, "").json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void listsInPages() {
        var draft = draft(staff.as(Role.AUTHOR));
        for (int i = 1; i <= 3; i++) {
            staff.as(Role.REVIEWER)
                    .post(commentsOn(draft), "{\"text\":\"Number %d\"}".formatted(i))
                    .is(201);
        }
        var first = list(draft, "?limit=2");
        assertThat(first.text("/items/1/text")).isEqualTo("Number 2");
        var rest = list(draft, "?limit=2&after=" + first.text("/next"));
        assertThat(rest.text("/items/0/text")).isEqualTo("Number 3");
        assertThat(rest.json().has("next")).isFalse();
    }

    @Test
    void commentsOnceForOneIdempotencyKey() {
        var draft = draft(staff.as(Role.AUTHOR));
        var keyed = staff.as(Role.REVIEWER).withHeader("Idempotency-Key", "comment");
        var first = keyed.post(commentsOn(draft), "{\"text\":\"Once.\"}").is(201);
        assertThat(keyed.post(commentsOn(draft), "{\"text\":\"Once.\"}").is(201).id())
                .isEqualTo(first.id());
        assertThat(list(draft, "").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotPlaceOrFind() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author);
        var comments = commentsOn(draft);
        assertThat(author.post(comments, "{}").isProblem(422, "invalid-content").pointers())
                .containsExactly("/text");
        assertThat(author.post(comments, "{\"text\":\"x\",\"revision\":\"nothing\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/revision");
        assertThat(author.post(comments, "{\"text\":\"x\",\"pointer\":\"/$where\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/pointer");
        author.post(comments, "{\"text\":\"x\",\"colour\":\"red\"}").isProblem(422, "invalid-content");
        author.get(comments + "?status=x").isProblem(400, "malformed-request");
        author.get(comments + "?open=maybe").isProblem(400, "malformed-request");
        author.get(comments + "/ffffffffffffffffffffffff").isProblem(404, "not-found");
        var made = author.post(comments, "{\"text\":\"x\"}").is(201);
        author.get(commentsOn(draft(author)) + "/" + made.id()).isProblem(404, "not-found");
        author.onVersion(1)
                .post(comments + "/" + made.id() + "/answers", "{\"text\":\" \"}")
                .isProblem(422, "invalid-content");
        author.get("/articles/ffffffffffffffffffffffff/review-comments").isProblem(404, "not-found");
    }

    private static Answer draft(Client author) {
        return author.post("/articles", TWO_BLOCKS.formatted(Samples.uniqueTitle()))
                .is(201);
    }

    private Answer list(Answer article, String query) {
        return staff.as(Role.AUTHOR).get(commentsOn(article) + query).is(200);
    }

    private static String commentsOn(Answer article) {
        return "/articles/" + article.id() + "/review-comments";
    }
}
