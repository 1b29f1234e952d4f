package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.comfrey.model.access.Role;
import org.comfrey.model.presence.Attending;
import org.comfrey.model.presence.Room;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ApiTest
class PresenceApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Attending attending;

    @Autowired
    private MongoOperations mongo;

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
    void forgetsWhoWasAtWorkTheDayBefore() {
        var author = staff.as(Role.AUTHOR);
        var left = Samples.draftBy(author);
        var stays = Samples.draftBy(author);
        renew(author, left).is(200);
        renew(author, stays).is(200);
        var aDayAgo = Instant.now().minus(Duration.ofDays(1)).minusSeconds(1);
        mongo.updateFirst(ofArticle(left), Update.update("changedAt", aDayAgo), Room.class);
        assertThat(attending.purge()).isEqualTo(1);
        assertThat(mongo.exists(ofArticle(left), Room.class)).isFalse();
        assertThat(author.get(path(stays)).is(200).json().has("holder")).isTrue();
    }

    @Test
    void letsNobodyInWhoMayNotEdit() {
        var draft = Samples.draftBy(staff.as(Role.AUTHOR));
        renew(staff.asNew(Role.AUTHOR), draft).isProblem(403, "not-allowed");
        staff.asNew(Role.AUTHOR).post(path(draft) + "/take-over").isProblem(403, "not-allowed");
    }

    private static Query ofArticle(Answer article) {
        return Query.query(Criteria.where("_id").is(article.id()));
    }

    private static Answer renew(Client client, Answer article) {
        return client.put(path(article), "");
    }

    private static String path(Answer article) {
        return "/articles/" + article.id() + "/presence";
    }
}
