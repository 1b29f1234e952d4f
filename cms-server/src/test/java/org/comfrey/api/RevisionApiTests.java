package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Comparing, merging and restoring revisions. */
@ApiTest
class RevisionApiTests {

    @Autowired
    private Staff staff;

    @Test
    void comparesTheHeadWithTheRevisionBeforeIt() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author, "Hands work on the back.", "Ask before you begin.");
        author.onVersion(1)
                .patch(path(draft), """
                        {"summary":"What it is and whom it may help.","tags":["home"],%s}""".formatted(body("Hands work slowly on the back.", "Ask before you begin.")))
                .is(200);
        var diff = author.get(path(draft) + "/diff").is(200);
        assertThat(diff.json().at("/from/number").asInt()).isEqualTo(1);
        assertThat(diff.json().at("/to/number").asInt()).isEqualTo(2);
        assertThat(texts(diff.json().at("/fields"), "/to")).containsExactlyInAnyOrder("/summary", "/tags/0");
        assertThat(texts(diff.json().at("/blocks/0/words"), "/change"))
                .containsExactly("UNCHANGED", "ADDED", "UNCHANGED");
        assertThat(diff.text("/blocks/0/words/1/text")).isEqualTo("slowly ");
        assertThat(diff.json().at("/blocks/1/changes").size()).isZero();
    }

    @Test
    void comparesAnyTwoRevisionsAndRefusesThoseOfOtherArticles() {
        var author = staff.as(Role.AUTHOR);
        var first = draft(author, "One.");
        var second =
                author.onVersion(1).patch(path(first), "{\"title\":\"Two\"}").is(200);
        var third =
                author.onVersion(2).patch(path(first), "{\"title\":\"Three\"}").is(200);
        var backwards = author.get(path(first) + "/diff?from=" + third.text("/head/revision") + "&to="
                        + second.text("/head/revision"))
                .is(200);
        assertThat(backwards.text("/fields/0/before")).isEqualTo("Three");
        assertThat(backwards.text("/fields/0/after")).isEqualTo("Two");
        author.get(path(first) + "/diff?to=" + Samples.draftBy(author).text("/head/revision"))
                .isProblem(404, "not-found");
        author.get(path(first) + "/diff?since=x").isProblem(400, "malformed-request");
        var beginning = author.get(path(first) + "/diff?to=" + first.text("/head/revision"))
                .is(200);
        assertThat(beginning.json().at("/fields").size()).isZero();
    }

    @Test
    void proposesAPatchThatKeepsBothWhenDifferentBlocksAndFactsWereChanged() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author, "Hands work on the back.", "Ask before you begin.");
        staff.as(Role.EDITOR)
                .onVersion(1)
                .patch(path(draft), """
                        {"treatment":{"safetyAdvice":"Stop when it hurts."},%s}""".formatted(body("Warm hands work on the back.", "Ask before you begin.")))
                .is(200);
        var stale = author.onVersion(1)
                .patch(path(draft), """
                        {"tags":["home"],"revisionNote":"Mine",%s}""".formatted(body("Hands work on the back.", "Always ask before you begin.")))
                .isProblem(412, "stale-version");
        assertThat(stale.json().at("/merge/clean").asBoolean()).isTrue();
        assertThat(stale.json().at("/merge/conflicts").size()).isZero();
        // What each of them did is told too.
        assertThat(stale.text("/merge/theirs/fields/0/after")).isEqualTo("Stop when it hurts.");
        assertThat(stale.json().at("/merge/theirs/blocks/0/words").toString()).contains("\"Warm");
        assertThat(stale.json().at("/merge/theirs/blocks/1/changes").size()).isZero();
        assertThat(stale.json().at("/merge/mine/blocks/1/words").toString()).contains("\"Always");
        assertThat(stale.json().at("/merge/mine/blocks/0/changes").size()).isZero();
        var merged = author.onVersion(stale.json().at("/merge/version").asLong())
                .patch(path(draft), stale.json().at("/merge/patch").toString())
                .is(200);
        assertThat(merged.text("/treatment/safetyAdvice")).isEqualTo("Stop when it hurts.");
        assertThat(merged.text("/tags/0")).isEqualTo("home");
        assertThat(merged.text("/body/content/0/content/0/text")).isEqualTo("Warm hands work on the back.");
        assertThat(merged.text("/body/content/1/content/0/text")).isEqualTo("Always ask before you begin.");
    }

    @Test
    void showsEveryPlaceAtWhichAPersonHasToChoose() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author, "Hands work on the back.");
        author.onVersion(1).patch(path(draft), "{\"title\":\"Theirs\"}").is(200);
        var stale = author.onVersion(1)
                .patch(path(draft), "{\"title\":\"Mine\",\"summary\":\"New.\"}")
                .isProblem(412, "stale-version");
        assertThat(stale.json().at("/merge/clean").asBoolean()).isFalse();
        assertThat(stale.text("/merge/conflicts/0/reason")).isEqualTo("BOTH_CHANGED");
        assertThat(stale.text("/merge/conflicts/0/base/value")).isEqualTo(draft.text("/title"));
        assertThat(stale.text("/merge/conflicts/0/theirs/value")).isEqualTo("Theirs");
        assertThat(stale.text("/merge/conflicts/0/mine/value")).isEqualTo("Mine");
        assertThat(stale.text("/merge/conflicts/0/mine/pointer")).isEqualTo("/title");
        assertThat(stale.json().at("/merge/patch").toString()).isEqualTo("{\"summary\":\"New.\"}");
    }

    @Test
    void mergesWithTheTextAsItWasHoweverOftenTheArticleWasOnlyMovedOn() {
        var author = staff.as(Role.AUTHOR);
        var review = Samples.inReview(author);
        var stale =
                author.onVersion(1).patch(path(review), "{\"summary\":null}").isProblem(412, "stale-version");
        assertThat(stale.json().at("/merge/patch").toString()).isEqualTo("{\"summary\":\"\"}");
        assertThat(stale.json().at("/merge/version").asLong()).isEqualTo(2);
    }

    @Test
    void proposesNothingForAChangeThatIsNotValid() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author, "One.");
        author.onVersion(1).patch(path(draft), "{\"title\":\"Theirs\"}").is(200);
        var stale = author.onVersion(1).patch(path(draft), "{\"title\":\"\"}").isProblem(412, "stale-version");
        assertThat(stale.json().has("merge")).isFalse();
        assertThat(stale.text("/current/title")).isEqualTo("Theirs");
    }

    @Test
    void restoresAnEarlierRevisionAsANewOneAndKeepsTheAddress() {
        var author = staff.as(Role.AUTHOR);
        var draft = draft(author, "The first words.");
        author.onVersion(1)
                .patch(path(draft), "{\"title\":\"Changed\",\"slug\":\"%s-moved\"}".formatted(draft.text("/slug")))
                .is(200);
        var restore = path(draft) + "/revisions/" + draft.text("/head/revision") + "/restore";
        author.post(restore).isProblem(428, "version-required");
        var stale = author.onVersion(1).post(restore).isProblem(412, "stale-version");
        assertThat(stale.text("/current/title")).isEqualTo("Changed");
        var restored = author.onVersion(2)
                .post(restore, "{\"note\":\"Better before.\"}")
                .is(200);
        assertThat(restored.text("/title")).isEqualTo(draft.text("/title"));
        assertThat(restored.text("/slug")).endsWith("-moved");
        var history = author.get(path(draft) + "/revisions").is(200);
        assertThat(history.json().at("/items").size()).isEqualTo(3);
        assertThat(history.text("/items/0/note")).isEqualTo("Better before.");
        author.onVersion(3).post(path(draft) + "/revisions/nothing/restore").isProblem(404, "not-found");
    }

    @Test
    void narrowsTheHistoryToSomebodysVersionsAndToThoseWithANote() {
        var author = staff.as(Role.AUTHOR);
        var editor = staff.person(Role.EDITOR);
        var draft = Samples.draftBy(author);
        var client = staff.anonymous();
        client.signIn(editor.email().value(), Staff.PASSWORD).is(200);
        client.onVersion(1)
                .patch(path(draft), "{\"summary\":\"Shorter\",\"revisionNote\":\"Shorter\"}")
                .is(200);
        client.onVersion(2)
                .patch(path(draft), "{\"summary\":\"Shorter still\"}")
                .is(200);
        assertThat(numbers(author.get(path(draft) + "/revisions?by=" + editor.id())))
                .containsExactly("3", "2");
        assertThat(numbers(author.get(path(draft) + "/revisions?named=true"))).containsExactly("2");
        var first =
                author.get(path(draft) + "/revisions?limit=1&by=" + editor.id()).is(200);
        var second = author.get(path(draft) + "/revisions?limit=1&by=" + editor.id() + "&after=" + first.text("/next"));
        assertThat(numbers(second)).containsExactly("2");
        assertThat(second.json().has("next")).isFalse();
        author.get(path(draft) + "/revisions?named=perhaps").isProblem(400, "malformed-request");
    }

    private static List<String> numbers(Answer history) {
        return texts(history.is(200).json().at("/items"), "/number");
    }

    @Test
    void restoresNothingOfSomebodyElses() {
        var draft = draft(staff.as(Role.AUTHOR), "Mine.");
        staff.asNew(Role.AUTHOR)
                .onVersion(1)
                .post(path(draft) + "/revisions/" + draft.text("/head/revision") + "/restore")
                .isProblem(403, "not-allowed");
    }

    private static Answer draft(Client author, String... paragraphs) {
        return author.post("/articles", "{\"title\":\"%s\",%s}".formatted(Samples.uniqueTitle(), body(paragraphs)))
                .is(201);
    }

    private static String body(String... paragraphs) {
        return "\"body\":{\"type\":\"doc\",\"content\":["
                + String.join(
                        ",",
                        java.util.Arrays.stream(paragraphs).map("""
                                        {"type":"paragraph","content":[{"type":"text","text":"%s"}]}"""::formatted).toList())
                + "]}";
    }

    private static String path(Answer article) {
        return "/articles/" + article.id();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
