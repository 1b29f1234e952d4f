package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ModerationApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Test
    void showsModeratorsWhoWrote() {
        var reply = reply(Samples.live(staff).id(), null);
        var shown = staff.as(Role.MODERATOR).get("/comments/" + reply.id()).is(200);
        assertThat(shown.text("/email")).isEqualTo("reader@example.org");
        assertThat(shown.text("/status")).isEqualTo("PENDING");
        assertThat(shown.body()).doesNotContain(reply.emailHash(), reply.emailSealed(), reply.fingerprint());
    }

    @Test
    void keepsTheAddressFromMachinesThatMayOnlyModerate() {
        var reply = reply(Samples.live(staff).id(), null);
        var machine = staff.machine(Permission.COMMENTS_MODERATE).onVersion(1);
        assertThat(machine.post("/comments/" + reply.id() + "/approve").is(200).body())
                .doesNotContain("reader@example.org");
        assertThat(machine.post("/comments/" + reply.id() + "/spam")
                        .isProblem(412, "stale-version")
                        .body())
                .contains("\"current\"")
                .doesNotContain("reader@example.org");
    }

    @Test
    void movesThroughAllStates() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id();
        assertThat(moderator.onVersion(1).post(path + "/spam").is(200).text("/status"))
                .isEqualTo("SPAM");
        assertThat(moderator.onVersion(2).post(path + "/restore").is(200).text("/status"))
                .isEqualTo("PENDING");
        assertThat(moderator.onVersion(3).post(path + "/approve").is(200).text("/status"))
                .isEqualTo("APPROVED");
        assertThat(moderator.onVersion(4).post(path + "/unapprove").is(200).text("/status"))
                .isEqualTo("PENDING");
        assertThat(moderator
                        .onVersion(5)
                        .post(path + "/unapprove")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("NOT_APPROVED");
        assertThat(moderator.onVersion(5).post(path + "/trash").is(200).text("/status"))
                .isEqualTo("TRASH");
        var refused = moderator.onVersion(6).post(path + "/approve").isProblem(409, "transition-refused");
        assertThat(refused.text("/reason")).isEqualTo("IN_TRASH");
        moderator.post(path + "/restore").isProblem(428, "version-required");
    }

    @Test
    void approvesNoAnswerToAReplyThatIsNotPublic() {
        var article = Samples.live(staff).id();
        var parent = reply(article, null);
        var moderator = staff.as(Role.MODERATOR);
        moderator.onVersion(1).post("/comments/" + parent.id() + "/approve").is(200);
        var child = reply(article, parent.id());
        moderator.onVersion(2).post("/comments/" + parent.id() + "/trash").is(200);
        var refused = moderator
                .onVersion(1)
                .post("/comments/" + child.id() + "/approve")
                .isProblem(409, "transition-refused");
        assertThat(refused.text("/reason")).isEqualTo("PARENT_NOT_APPROVED");
    }

    @Test
    void listsByArticleAndState() {
        var article = Samples.live(staff).id();
        var first = reply(article, null);
        var second = reply(article, null);
        var moderator = staff.as(Role.MODERATOR);
        moderator.onVersion(1).post("/comments/" + first.id() + "/approve").is(200);
        var pending = moderator
                .get("/articles/" + article + "/comments?status=PENDING")
                .is(200);
        assertThat(pending.json().at("/items").size()).isOne();
        assertThat(pending.text("/items/0/id")).isEqualTo(second.id());
        assertThat(moderator
                        .get("/comments?article=" + article)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        moderator.get("/comments?status=GONE").isProblem(400, "malformed-request");
        moderator.get("/articles/ffffffffffffffffffffffff/comments").isProblem(404, "not-found");
    }

    @Test
    void answersAsStaffAndMakesPublicWhatIsAnswered() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id() + "/replies";
        var answer = moderator
                .onVersion(1)
                .withHeader("Idempotency-Key", "answer to " + reply.id())
                .post(path, "{\"text\":\"Ask your clinician.\\r\\nSoon.\"}")
                .is(201);
        assertThat(answer.text("/status")).isEqualTo("APPROVED");
        assertThat(answer.text("/parent")).isEqualTo(reply.id());
        assertThat(answer.text("/name")).isEqualTo("Ann moderator");
        assertThat(answer.text("/staff/credentials")).isEqualTo("MD, physical medicine");
        assertThat(answer.text("/text")).isEqualTo("Ask your clinician.\nSoon.");
        assertThat(answer.header("Location")).endsWith("/comments/" + answer.id());
        assertThat(moderator.get("/comments/" + reply.id()).is(200).text("/status"))
                .isEqualTo("APPROVED");
        assertThat(moderator.get("/comments/" + answer.id()).is(200).body()).doesNotContain("@example.org");
        var repeated = moderator
                .onVersion(1)
                .withHeader("Idempotency-Key", "answer to " + reply.id())
                .post(path, "{\"text\":\"Ask your clinician.\"}")
                .is(201);
        assertThat(repeated.id()).isEqualTo(answer.id());
    }

    @Test
    void writesAnswersAndEditsDownWithWhatTheyConcern() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id();
        moderator.onVersion(1).patch(path, "{\"text\":\"Thank you.\"}").is(200);
        var answer = moderator
                .onVersion(2)
                .post(path + "/replies", "{\"text\":\"A word.\"}")
                .is(201);
        assertThat(actsOn(reply.id())).containsExactly("POST /comments/{id}/replies", "PATCH /comments/{id}");
        assertThat(actsOn(answer.id())).containsExactly("POST /comments/{id}/replies");
    }

    @Test
    void answersNothingThatWasPutAwayOrChangedMeanwhile() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id();
        var answers = path + "/replies";
        var text = "{\"text\":\"A word.\"}";
        moderator.post(answers, text).isProblem(428, "version-required");
        moderator.onVersion(2).post(answers, text).isProblem(412, "stale-version");
        assertThat(moderator
                        .onVersion(1)
                        .post(answers, "{\"text\":\" \"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/text");
        moderator.onVersion(1).post(path + "/spam").is(200);
        assertThat(moderator
                        .onVersion(2)
                        .post(answers, text)
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("IN_SPAM");
        moderator.onVersion(2).post(path + "/trash").is(200);
        assertThat(moderator
                        .onVersion(3)
                        .post(answers, text)
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("IN_TRASH");
    }

    @Test
    void answersNoReplyWhoseOwnParentIsNotPublic() {
        var article = Samples.live(staff).id();
        var parent = reply(article, null);
        var moderator = staff.as(Role.MODERATOR);
        moderator.onVersion(1).post("/comments/" + parent.id() + "/approve").is(200);
        var child = reply(article, parent.id());
        moderator.onVersion(2).post("/comments/" + parent.id() + "/spam").is(200);
        var refused = moderator
                .onVersion(1)
                .post("/comments/" + child.id() + "/replies", "{\"text\":\"A word.\"}")
                .isProblem(409, "transition-refused");
        assertThat(refused.text("/reason")).isEqualTo("PARENT_NOT_APPROVED");
        assertThat(moderator
                        .get("/comments?article=" + article)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void answersNoPublicReplyThatReadersDoNotSee() {
        var article = Samples.live(staff).id();
        var moderator = staff.as(Role.MODERATOR);
        var first = reply(article, null);
        moderator.onVersion(1).post("/comments/" + first.id() + "/approve").is(200);
        var second = reply(article, first.id());
        moderator.onVersion(1).post("/comments/" + second.id() + "/approve").is(200);
        var third = reply(article, second.id());
        moderator.onVersion(2).post("/comments/" + first.id() + "/trash").is(200);
        var text = "{\"text\":\"A word.\"}";
        assertThat(moderator
                        .onVersion(2)
                        .post("/comments/" + second.id() + "/replies", text)
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("PARENT_NOT_APPROVED");
        assertThat(moderator
                        .onVersion(1)
                        .post("/comments/" + third.id() + "/replies", text)
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("PARENT_NOT_APPROVED");
        moderator.onVersion(3).post("/comments/" + first.id() + "/restore").is(200);
        moderator
                .onVersion(1)
                .post("/comments/" + third.id() + "/replies", text)
                .is(201);
    }

    @Test
    void editsAReplyAndKeepsWhatItSaid() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id();
        var edited = moderator
                .onVersion(1)
                .patch(path, "{\"text\":\"Thank you.\",\"website\":\"https://example.com/\"}")
                .is(200);
        assertThat(edited.text("/text")).isEqualTo("Thank you.");
        assertThat(edited.text("/name")).isEqualTo("Rita");
        assertThat(edited.text("/status")).isEqualTo("PENDING");
        assertThat(edited.text("/edited/name")).isEqualTo("Ann moderator");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(moderator
                        .onVersion(2)
                        .patch(path, "{\"text\":\"Thank you.\"}")
                        .is(200)
                        .version())
                .isEqualTo(2);
        assertThat(moderator
                        .onVersion(2)
                        .patch(path, "{\"website\":null,\"name\":\"R.\"}")
                        .is(200)
                        .json()
                        .has("website"))
                .isFalse();
        var wordings = moderator.get(path + "/wordings").is(200);
        assertThat(wordings.json().at("/items").size()).isEqualTo(2);
        assertThat(wordings.text("/items/0/text")).isEqualTo(reply.text());
        assertThat(wordings.text("/items/0/replaced/name")).isEqualTo("Ann moderator");
        assertThat(wordings.text("/items/1/website")).isEqualTo("https://example.com/");
        assertThat(wordings.text("/items/1/name")).isEqualTo("Rita");
        assertThat(moderator.get("/comments?article=" + reply.article()).is(200).body())
                .doesNotContain(reply.text());
        // A later act keeps the history.
        moderator.onVersion(3).post(path + "/approve").is(200);
        assertThat(moderator.get(path + "/wordings").json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void refusesEditsThatCannotBeShownOrComeTooLate() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var path = "/comments/" + reply.id();
        var wrong = "{\"name\":\" \",\"website\":\"javascript:alert(1)\",\"text\":null}";
        assertThat(moderator
                        .onVersion(1)
                        .patch(path, wrong)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder("/name", "/website", "/text");
        assertThat(moderator
                        .onVersion(1)
                        .patch(path, "{\"email\":\"x@example.org\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/email");
        moderator.patch(path, "{}").isProblem(428, "version-required");
        moderator.onVersion(2).patch(path, "{}").isProblem(412, "stale-version");
        moderator.onVersion(1).post(path + "/spam").is(200);
        assertThat(moderator
                        .onVersion(2)
                        .patch(path, "{\"text\":\"x\"}")
                        .isProblem(409, "transition-refused")
                        .text("/reason"))
                .isEqualTo("IN_SPAM");
    }

    @Test
    void editsTheTextOfAStaffReplyAndNotItsName() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var answer = moderator
                .onVersion(1)
                .post("/comments/" + reply.id() + "/replies", "{\"text\":\"A word.\"}")
                .is(201);
        var path = "/comments/" + answer.id();
        assertThat(moderator
                        .onVersion(1)
                        .patch(path, "{\"name\":\"Dr Else\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/name");
        assertThat(moderator
                        .onVersion(1)
                        .patch(path, "{\"text\":\"Another word.\"}")
                        .is(200)
                        .text("/text"))
                .isEqualTo("Another word.");
    }

    @Test
    void countsAndListsWhatElseAWriterLeft() {
        var article = Samples.live(staff).id();
        var address = UUID.randomUUID() + "@example.org";
        var first = reply(article, null, address);
        var second = reply(article, null, address);
        var third = reply(article, null, address);
        reply(article, null, UUID.randomUUID() + "@example.org");
        var moderator = staff.as(Role.MODERATOR);
        moderator.onVersion(1).post("/comments/" + first.id() + "/spam").is(200);
        moderator.onVersion(1).post("/comments/" + second.id() + "/approve").is(200);
        var history = moderator.get("/comments/" + third.id() + "/writer").is(200);
        assertThat(history.json().toString()).isEqualTo("{\"pending\":0,\"approved\":1,\"spam\":1,\"trash\":0}");
        var list = "/comments?writer=" + third.id();
        var page = moderator.get(list + "&limit=2").is(200);
        assertThat(page.text("/items/0/id")).isEqualTo(third.id());
        assertThat(page.text("/items/1/id")).isEqualTo(second.id());
        var rest = moderator.get(list + "&limit=2&after=" + page.text("/next")).is(200);
        assertThat(rest.json().at("/items").size()).isOne();
        assertThat(rest.text("/items/0/id")).isEqualTo(first.id());
        assertThat(moderator.get(list + "&status=SPAM").is(200).text("/items/0/id"))
                .isEqualTo(first.id());
    }

    @Test
    void knowsNoHistoryOfStaffNorOfNobody() {
        var reply = reply(Samples.live(staff).id(), null);
        var moderator = staff.as(Role.MODERATOR);
        var answer = moderator
                .onVersion(1)
                .post("/comments/" + reply.id() + "/replies", "{\"text\":\"A word.\"}")
                .is(201);
        moderator.get("/comments/" + answer.id() + "/writer").isProblem(404, "not-found");
        for (var none : List.of(answer.id(), "ffffffffffffffffffffffff", "odd")) {
            assertThat(moderator
                            .get("/comments?writer=" + none)
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/writer");
        }
    }

    private List<String> actsOn(String reply) {
        return staff.as(Role.ADMIN)
                .get("/audit?object=" + reply)
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/act").asString())
                .toList();
    }

    private Comment reply(String article, @Nullable String parent) {
        return reply(article, parent, "reader@example.org");
    }

    private Comment reply(String article, @Nullable String parent, String email) {
        var publication = publications.find(article).orElseThrow();
        var text = "Thank you. " + UUID.randomUUID();
        return replying.leave(publication, new ReplyForm("Rita", email, null, text, parent));
    }
}
