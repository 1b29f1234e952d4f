package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.comfrey.model.access.Role;
import org.comfrey.server.store.StoreCommands;
import org.comfrey.server.store.StoreCommands.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Topics and tags: what they are found by, and what becomes of them. */
@ApiTest
class TaxonomyApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private StoreCommands commands;

    private Client editor;

    /** Part of every name, so that tests do not find each other's. */
    private String mine;

    @BeforeEach
    void beginAfresh() {
        editor = staff.as(Role.EDITOR);
        mine = "q" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void letsArticlesGoOnWithoutATopicThatIsRemoved() {
        var gone = topic("Gone " + mine, "").is(201);
        var stays = topic("Stays " + mine, "").is(201);
        var article = article("\"topics\":[\"%s\",\"%s\"]".formatted(gone.id(), stays.id()));
        editor.onVersion(1).delete("/topics/" + gone.id()).is(204);
        var saved = editor.onVersion(1)
                .patch("/articles/" + article.id(), "{\"summary\":\"New\"}")
                .is(200);
        assertThat(saved.json().at("/topics")).extracting(JsonNode::asString).containsExactly(stays.id());
        editor.onVersion(2)
                .post("/articles/" + article.id() + "/revisions/" + article.text("/head/revision") + "/restore")
                .is(200);
        assertThat(editor.onVersion(3)
                        .patch("/articles/" + article.id(), "{\"topics\":[\"%s\"]}".formatted(gone.id()))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/topics/0");
    }

    @Test
    void checksTheFormOfATopicsCodes() {
        var topic = topic("Back " + mine, "\"icd10\":[\"m54.5\",\"M99.0\"]").is(201);
        assertThat(topic.text("/icd10/0")).isEqualTo("M54.5");
        assertThat(topic("Wrong " + mine, "\"icd10\":[\"M54.5\",\"back\",\"5M\"]")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/icd10/1", "/icd10/2");
        assertThat(topic("Twice " + mine, "\"icd10\":[\"M54.5\",\"m54.5\"]")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/icd10");
    }

    @Test
    void listsTopicsByKindAndByWhatTheyStandBelow() {
        var wide = topic("Wide " + mine, "").is(201);
        var narrow = topic("Narrow " + mine, "\"parent\":\"%s\"".formatted(wide.id()))
                .is(201);
        assertThat(ids(editor.get("/topics?parent=" + wide.id()).is(200))).containsExactly(narrow.id());
        assertThat(ids(editor.get("/topics?kind=CONDITION&parent=" + wide.id()).is(200)))
                .containsExactly(narrow.id());
        assertThat(ids(editor.get("/topics?kind=THERAPY&parent=" + wide.id()).is(200)))
                .isEmpty();
        editor.get("/topics?kind=FRUIT").isProblem(400, "malformed-request");
    }

    @Test
    void findsArticlesByTheSynonymsOfTheirTopics() {
        var topic = topic("Back " + mine, "\"synonyms\":[\"Lumbago %s\"]".formatted(mine))
                .is(201);
        var about = article("\"topics\":[\"%s\"]".formatted(topic.id()));
        assertThat(ids(editor.get("/articles?text=lumba%20" + mine).is(200))).containsExactly(about.id());
        assertThat(ids(editor.get("/articles?text=lumba%20" + mine + "%20nowhere")
                        .is(200)))
                .isEmpty();
    }

    @Test
    void mergesATopicIntoAnother() {
        var stays = topic("Low back pain " + mine, "\"icd10\":[\"M54.5\"]").is(201);
        var goes = topic("Lumbago " + mine, "\"synonyms\":[\"Backache %s\"],\"icd10\":[\"M54.4\"]".formatted(mine))
                .is(201);
        var below = topic("Sciatica " + mine, "\"parent\":\"%s\"".formatted(goes.id()))
                .is(201);
        var article = article("\"topics\":[\"%s\"]".formatted(goes.id()));

        var merged = merge("topics", goes, stays).is(200);

        assertThat(merged.id()).isEqualTo(stays.id());
        assertThat(merged.json().at("/synonyms").valueStream().map(word -> word.asString()))
                .containsExactly("Lumbago " + mine, "Backache " + mine);
        assertThat(merged.json().at("/icd10").valueStream().map(code -> code.asString()))
                .containsExactly("M54.5", "M54.4");
        assertThat(editor.get("/topics/" + below.id()).is(200).text("/parent")).isEqualTo(stays.id());
        assertThat(editor.get("/topics/" + goes.id()).is(200).id()).isEqualTo(stays.id());
        for (var id : List.of(stays.id(), goes.id())) {
            assertThat(ids(editor.get("/articles?topic=" + id).is(200))).containsExactly(article.id());
        }
        assertThat(editor.get("/articles/" + article.id()).is(200).version())
                .as("the article stays as it is")
                .isEqualTo(article.version());
        assertThat(merge("topics", goes, stays).is(200).id()).isEqualTo(stays.id());
    }

    @Test
    void aSaveTakesTheTopicThatStandsForAMergedOne() {
        var stays = topic("Stays " + mine, "").is(201);
        var goes = topic("Goes " + mine, "").is(201);
        var article = article("\"topics\":[\"%s\",\"%s\"]".formatted(goes.id(), stays.id()));
        merge("topics", goes, stays).is(200);
        var saved = editor.onVersion(article.version())
                .patch("/articles/" + article.id(), "{\"summary\":\"Another one.\"}")
                .is(200);
        assertThat(saved.json().at("/topics").size()).isEqualTo(1);
        assertThat(saved.text("/topics/0")).isEqualTo(stays.id());
    }

    @Test
    void refusesMergersThatMakeNoSense() {
        var wide = topic("Wide " + mine, "").is(201);
        var narrow = topic("Narrow " + mine, "\"parent\":\"%s\"".formatted(wide.id()))
                .is(201);
        var therapy = editor.post("/topics", "{\"name\":\"Therapy %s\",\"kind\":\"THERAPY\"}".formatted(mine))
                .is(201);
        for (var target : List.of(wide, narrow, therapy)) {
            assertThat(merge("topics", wide, target)
                            .isProblem(422, "invalid-content")
                            .pointers())
                    .containsExactly("/into");
        }
        assertThat(editor.onVersion(1)
                        .post("/topics/" + wide.id() + "/merge", "{\"into\":\"nothing\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/into");
        assertThat(editor.onVersion(1)
                        .post("/topics/" + wide.id() + "/merge", "{}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/into");
        editor.onVersion(7)
                .post("/topics/" + narrow.id() + "/merge", "{\"into\":\"%s\"}".formatted(wide.id()))
                .isProblem(412, "stale-version");
    }

    @Test
    void neverPutsTwoTopicsBelowEachOther() {
        for (int round = 0; round < 8; round++) {
            var one = topic("One " + round + mine, "").is(201);
            var other = topic("Other " + round + mine, "").is(201);
            var moved = CompletableFuture.supplyAsync(() -> moveBelow(one, other));
            moveBelow(other, one);
            moved.join();
            assertThat(editor.get("/topics/" + one.id()).text("/parent").equals(other.id())
                            && editor.get("/topics/" + other.id())
                                    .text("/parent")
                                    .equals(one.id()))
                    .isFalse();
        }
    }

    private Answer moveBelow(Answer topic, Answer wider) {
        return editor.onVersion(1).patch("/topics/" + topic.id(), "{\"parent\":\"%s\"}".formatted(wider.id()));
    }

    @Test
    void leavesNoTopicBelowOneThatIsGone() {
        for (int round = 0; round < 8; round++) {
            var wider = topic("Wider " + round + mine, "").is(201);
            var name = "Narrower " + round + mine;
            var removed = CompletableFuture.supplyAsync(
                    () -> editor.onVersion(1).delete("/topics/" + wider.id()).status());
            var below = topic(name, "\"parent\":\"%s\"".formatted(wider.id()));
            // Each may give way to the other.
            if (removed.join() == 204) {
                below.isProblem(422, "invalid-content");
            } else {
                editor.get("/topics/" + wider.id()).is(200);
            }
        }
    }

    @Test
    void spellsATagOneWay() {
        var first = article("\"tags\":[\"Self care %s\"]".formatted(mine));
        var second = article("\"tags\":[\"self  CARE %s\",\"Self care %s\"]".formatted(mine, mine));
        assertThat(second.json().at("/tags").size()).isEqualTo(1);
        assertThat(second.text("/tags/0")).isEqualTo("Self care " + mine);
        assertThat(ids(editor.get("/articles?tag=SELF%20care%20" + mine).is(200)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(articlesOf(idOfTag("self"))).isEqualTo(2);
    }

    @Test
    void renamesATagEverywhereAndTouchesNoArticle() {
        var article = article("\"tags\":[\"Old %s\"]".formatted(mine));
        var tag = idOfTag("old");
        var renamed = editor.onVersion(1)
                .patch("/tags/" + tag, "{\"name\":\"New %s\"}".formatted(mine))
                .is(200);
        assertThat(renamed.text("/formerly/0")).isEqualTo("old " + mine);
        for (var name : List.of("old", "new")) {
            assertThat(ids(editor.get("/articles?tag=" + name + "%20" + mine).is(200)))
                    .containsExactly(article.id());
        }
        var saved = editor.onVersion(article.version())
                .patch("/articles/" + article.id(), "{\"summary\":\"Another one.\"}")
                .is(200);
        assertThat(saved.text("/tags/0")).isEqualTo("New " + mine);
        editor.onVersion(1).patch("/tags/" + tag, "{\"name\":\"x\"}").isProblem(412, "stale-version");
        assertThat(editor.onVersion(2)
                        .patch("/tags/" + tag, "{\"name\":\" \"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/name");
    }

    @Test
    void mergesATagIntoAnother() {
        article("\"tags\":[\"Goes %s\"]".formatted(mine));
        article("\"tags\":[\"Stays %s\"]".formatted(mine));
        var goes = idOfTag("goes");
        var stays = idOfTag("stays");
        assertThat(editor.onVersion(1)
                        .patch("/tags/" + goes, "{\"name\":\"STAYS %s\"}".formatted(mine))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/name");
        var merged = merge("tags", goes, 1, stays).is(200);
        assertThat(articlesOf(stays)).isEqualTo(2);
        editor.get("/tags/" + goes).isProblem(404, "not-found");
        editor.onVersion(merged.version()).delete("/tags/" + stays).isProblem(409, "tag-in-use");
        assertThat(merge("tags", stays, merged.version(), stays)
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/into");
    }

    @Test
    void countsAnArticleOnceUnderATagThatStandsForSeveralOfItsWords() {
        article("\"tags\":[\"Goes %s\",\"Stays %s\"]".formatted(mine, mine));
        var stays = idOfTag("stays");
        merge("tags", idOfTag("goes"), 1, stays).is(200);
        assertThat(articlesOf(stays)).isEqualTo(1);
    }

    @Test
    void countsTheArticlesOfSeveralTagsInOneQuery() {
        article("\"tags\":[\"%1$s-1\",\"%1$s-2\",\"%1$s-3\",\"%1$s-4\"]".formatted(mine));
        article("\"tags\":[\"%s-3\"]".formatted(mine));
        merge("tags", idOfTag(mine + "-1"), 1, idOfTag(mine + "-2")).is(200);
        merge("tags", idOfTag(mine + "-3"), 1, idOfTag(mine + "-4")).is(200);
        var one = idOfTag(mine + "-2");
        var other = idOfTag(mine + "-4");
        var asked = commands.during(() -> assertThat(editor.get("/tags/counts?tags=%s,%s,none".formatted(one, other))
                        .is(200)
                        .json()
                        .toString())
                .isEqualToIgnoringWhitespace("{\"%s\":1,\"%s\":2}".formatted(one, other)));
        assertThat(asked)
                .filteredOn(command -> command.name().equals("aggregate"))
                .extracting(Command::collection)
                .containsExactly("articles");
        assertThat(asked).extracting(Command::name).doesNotContain("count");
    }

    @Test
    void givesNoTagANameThatAnotherOneHad() {
        article("\"tags\":[\"Old %s\",\"Other %s\"]".formatted(mine, mine));
        editor.onVersion(1)
                .patch("/tags/" + idOfTag("old"), "{\"name\":\"New %s\"}".formatted(mine))
                .is(200);
        assertThat(editor.onVersion(1)
                        .patch("/tags/" + idOfTag("other"), "{\"name\":\"old %s\"}".formatted(mine))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/name");
    }

    @Test
    void refusesATagOfNothingButSpaces() {
        assertThat(editor.post("/articles", "{\"title\":\"x\",\"tags\":[\"\u00a0\"]}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/tags/0");
    }

    @Test
    void takesTheTopicThatStandsForAMergedOneAsTheWiderOne() {
        var stays = topic("Stays " + mine, "").is(201);
        var goes = topic("Goes " + mine, "").is(201);
        merge("topics", goes, stays).is(200);
        var below =
                topic("Below " + mine, "\"parent\":\"%s\"".formatted(goes.id())).is(201);
        assertThat(below.text("/parent")).isEqualTo(stays.id());
        assertThat(ids(editor.get("/topics?parent=" + goes.id()).is(200))).containsExactly(below.id());
        var current = editor.get("/topics/" + stays.id()).is(200);
        assertThat(editor.onVersion(current.version())
                        .patch("/topics/" + stays.id(), "{\"parent\":\"%s\"}".formatted(goes.id()))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/parent");
    }

    @Test
    void removesATagThatNothingHas() {
        var article = article("\"tags\":[\"Spare %s\"]".formatted(mine));
        var tag = idOfTag("spare");
        editor.onVersion(article.version())
                .patch("/articles/" + article.id(), "{\"tags\":[]}")
                .is(200);
        editor.onVersion(1).delete("/tags/" + tag).is(204);
        assertThat(editor.get("/tags?text=spare%20" + mine)
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** Of the tag of this test whose name begins so. */
    private String idOfTag(String beginning) {
        var found = editor.get("/tags?text=" + beginning)
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(tag -> tag.at("/name").asString().contains(mine))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().at("/id").asString();
    }

    private int articlesOf(String tag) {
        return editor.get("/tags/counts?tags=" + tag)
                .is(200)
                .json()
                .at("/" + tag)
                .asInt();
    }

    private Answer topic(String name, String more) {
        return editor.post(
                "/topics",
                "{\"name\":\"%s\",\"kind\":\"CONDITION\"%s}".formatted(name, more.isEmpty() ? "" : "," + more));
    }

    private Answer article(String more) {
        return editor.post("/articles", "{\"title\":\"About %s\",%s}".formatted(mine, more))
                .is(201);
    }

    private Answer merge(String collection, Answer goes, Answer stays) {
        return merge(collection, goes.id(), goes.version(), stays.id());
    }

    private Answer merge(String collection, String goes, long version, String stays) {
        return editor.onVersion(version)
                .post("/" + collection + "/" + goes + "/merge", "{\"into\":\"%s\"}".formatted(stays));
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
