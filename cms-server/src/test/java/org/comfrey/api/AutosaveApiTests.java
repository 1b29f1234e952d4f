package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.comfrey.model.access.Role;
import org.comfrey.model.autosave.Autosave;
import org.comfrey.model.autosave.Autosaving;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ApiTest
class AutosaveApiTests {

    private static final String SESSION = "tab-one-1";

    @Autowired
    private Staff staff;

    @Autowired
    private Autosaving autosaving;

    @Autowired
    private MongoOperations mongo;

    @Test
    void keepsWhatWasTypedEvenWhereItIsNotValidYet() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, SESSION, 1, "{\"title\":\"\"}").is(200);
        var kept = put(author, draft, SESSION, 2, "{\"title\":\"Mas\"}").is(200);
        assertThat(kept.text("/patch/title")).isEqualTo("Mas");
        assertThat(kept.json().at("/current").asBoolean()).isTrue();
        assertThat(author.get(path(draft, SESSION)).is(200).text("/patch/title"))
                .isEqualTo("Mas");
        assertThat(author.get("/articles/" + draft.id() + "/autosaves")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        var article = author.get("/articles/" + draft.id()).is(200);
        assertThat(article.version()).isEqualTo(1);
        assertThat(author.get("/articles/" + draft.id() + "/revisions")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void passesOverAnAutosaveThatWasOvertaken() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, SESSION, 5, "{\"title\":\"Later\"}").is(200);
        var late = put(author, draft, SESSION, 4, "{\"title\":\"Earlier\"}").is(200);
        assertThat(late.text("/patch/title")).isEqualTo("Later");
        assertThat(late.json().at("/sequence").asLong()).isEqualTo(5);
    }

    @Test
    void goesWithTheSaveThatContainsItAndStaysWhenThatIsRefused() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, SESSION, 1, "{\"title\":\"New\"}").is(200);
        var change = "{\"title\":\"New\",\"autosave\":\"%s\"}".formatted(SESSION);
        author.onVersion(9).patch("/articles/" + draft.id(), change).isProblem(412, "stale-version");
        author.get(path(draft, SESSION)).is(200);
        author.onVersion(1).patch("/articles/" + draft.id(), change).is(200);
        author.get(path(draft, SESSION)).isProblem(404, "not-found");
        author.onVersion(2)
                .patch("/articles/" + draft.id(), "{\"autosave\":\"no\"}")
                .isProblem(422, "invalid-content");
    }

    @Test
    void saysWhenSomebodySavedSince() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, SESSION, 1, "{\"title\":\"Mine\"}").is(200);
        staff.as(Role.EDITOR)
                .onVersion(1)
                .patch("/articles/" + draft.id(), "{\"title\":\"Theirs\"}")
                .is(200);
        assertThat(author.get(path(draft, SESSION))
                        .is(200)
                        .json()
                        .at("/current")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void showsEverybodyTheirOwnOnly() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, SESSION, 1, "{\"title\":\"Mine\"}").is(200);
        var editor = staff.as(Role.EDITOR);
        editor.get(path(draft, SESSION)).isProblem(404, "not-found");
        assertThat(editor.get("/articles/" + draft.id() + "/autosaves")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        put(staff.asNew(Role.AUTHOR), draft, SESSION, 1, "{}").isProblem(403, "not-allowed");
    }

    @Test
    void keepsTheLatestTwentySessions() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        for (int i = 1; i <= 21; i++) {
            put(author, draft, "session-" + i, 1, "{}").is(200);
        }
        var all = author.get("/articles/" + draft.id() + "/autosaves").is(200);
        assertThat(all.json().at("/items").size()).isEqualTo(20);
        author.get(path(draft, "session-21")).is(200);
    }

    @Test
    void forgetsWhatNobodyHasComeBackToForThirtyDays() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        put(author, draft, "left-long-ago", 1, "{}").is(200);
        put(author, draft, "left-lately", 1, "{}").is(200);
        makeOlder("left-long-ago", Autosaving.KEPT.plusMinutes(1));
        makeOlder("left-lately", Autosaving.KEPT.minusMinutes(1));
        assertThat(autosaving.purge()).isEqualTo(1);
        author.get(path(draft, "left-long-ago")).isProblem(404, "not-found");
        author.get(path(draft, "left-lately")).is(200);
    }

    @Test
    void refusesWhatIsNoAutosave() {
        var author = staff.as(Role.AUTHOR);
        var draft = Samples.draftBy(author);
        assertThat(put(author, draft, "short", 0, "{}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder("/session", "/sequence");
        assertThat(put(author, draft, SESSION, 1, "[]")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/patch");
        var other = Samples.draftBy(author);
        var foreign = "{\"sequence\":1,\"base\":\"%s\",\"patch\":{}}".formatted(other.text("/head/revision"));
        assertThat(author.put(path(draft, SESSION), foreign)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/base");
        author.delete(path(draft, SESSION)).is(204);
    }

    private void makeOlder(String session, Duration age) {
        mongo.updateFirst(
                Query.query(Criteria.where("session").is(session)),
                Update.update("at", Instant.now().minus(age)),
                Autosave.class);
    }

    private static Answer put(Client client, Answer article, String session, long sequence, String patch) {
        var body = "{\"sequence\":%d,\"base\":\"%s\",\"patch\":%s}"
                .formatted(sequence, article.text("/head/revision"), patch);
        return client.put(path(article, session), body);
    }

    private static String path(Answer article, String session) {
        return "/articles/" + article.id() + "/autosaves/" + session;
    }
}
