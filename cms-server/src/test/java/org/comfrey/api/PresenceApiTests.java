package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PresenceApiTests {

    @Autowired
    private Staff staff;

    @Test
    void showsWhoIsAtWorkAndWhoHoldsThePen() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        assertThat(author.get(path(draft)).is(200).json().at("/present").size()).isZero();
        var mine = renew(author, draft).is(200);
        var editor = staff.as(Role.EDITOR);
        var theirs = renew(editor, draft).is(200);
        assertThat(theirs.text("/holder")).isEqualTo(mine.text("/holder"));
        assertThat(theirs.json().at("/present").size()).isEqualTo(2);
        assertThat(theirs.text("/present/0/person")).isEqualTo(draft.text("/createdBy"));
        assertThat(theirs.text("/present/0/name")).isNotBlank();
        assertThat(theirs.json().at("/leaseSeconds").asInt()).isEqualTo(60);
    }

    @Test
    void givesThePenToWhoeverTakesItAndWritesThatDown() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        renew(author, draft).is(200);
        var taken = staff.as(Role.EDITOR).post(path(draft) + "/take-over").is(200);
        assertThat(taken.text("/holder")).isNotEqualTo(draft.text("/createdBy"));
        assertThat(renew(author, draft).is(200).text("/holder")).isEqualTo(taken.text("/holder"));
        var audit = staff.as(Role.ADMIN).get("/audit?object=" + draft.id()).is(200);
        assertThat(audit.text("/items/0/act")).isEqualTo("POST /articles/{id}/presence/take-over");
        assertThat(audit.text("/items/0/by")).isEqualTo(taken.text("/holder"));
        // Whoever does not hold the pen can save all the same.
        author.onVersion(1)
                .patch("/articles/" + draft.id(), "{\"title\":\"Saved\"}")
                .is(200);
    }

    @Test
    void freesThePenOfWhoeverLeaves() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        renew(author, draft).is(200);
        author.delete(path(draft)).is(204);
        author.delete(path(draft)).is(204);
        assertThat(author.get(path(draft)).is(200).json().has("holder")).isFalse();
    }

    @Test
    void letsNobodyInWhoMayNotEdit() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        renew(staff.asNew(Role.AUTHOR), draft).isProblem(403, "not-allowed");
        staff.asNew(Role.AUTHOR).post(path(draft) + "/take-over").isProblem(403, "not-allowed");
    }

    private static Answer renew(Client client, Answer article) {
        return client.put(path(article), "");
    }

    private static String path(Answer article) {
        return "/articles/" + article.id() + "/presence";
    }
}
