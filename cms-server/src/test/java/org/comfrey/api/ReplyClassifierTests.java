package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.classifier.Learning;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What readers send, and what moderators see of how it reads and teach by what they decide. */
@ApiTest
class ReplyClassifierTests {

    private static final String READS_LIKE_SPAM = "It reads like spam (";
    private static final List<String> TREES = List.of("Oak", "Beech", "Birch", "Ash", "Maple");
    private static final List<String> LENGTHS =
            List.of("a metre", "half a metre", "a third of a metre", "a hand", "a foot");
    private static final List<String> PARTS = List.of("shoulder", "knee", "hip", "neck", "wrist");
    private static final List<String> TIMES =
            List.of("two weeks", "a month", "ten days", "half a year", "six sessions");

    private final Staff staff;
    private final Learning learning;
    private final Comments comments;
    private final MongoOperations mongo;
    private final SiteClient site;
    private final List<String> articles = new ArrayList<>();

    ReplyClassifierTests(
            @Autowired Staff staff,
            @Autowired Learning learning,
            @Autowired Comments comments,
            @Autowired MongoOperations mongo,
            @LocalServerPort int port) {
        this.staff = staff;
        this.learning = learning;
        this.comments = comments;
        this.mongo = mongo;
        this.site = new SiteClient(port);
    }

    /** The server is shared: it forgets what these tests taught. */
    @AfterEach
    void forget() {
        articles.forEach(comments::removeOf);
        learning.learn();
    }

    @Test
    void sendsToSpamWhatReadsLikeNothingElseAndSaysWhichWordsSpoke() {
        var slug = article();
        var id = sent(slug, "Please subscribe to my channel and check out my new videos! http://videos.example/me");
        var shown = staff.as(Role.MODERATOR).get("/comments/" + id).is(200);
        assertThat(shown.text("/status")).isEqualTo("SPAM");
        assertThat(reasons(id))
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith(READS_LIKE_SPAM + "0.9")
                        .contains("\"subscribe\"", "\"channel\""));
        var restored = staff.as(Role.MODERATOR)
                .onVersion(1)
                .post("/comments/" + id + "/approve")
                .is(200);
        assertThat(restored.text("/status")).isEqualTo("APPROVED");
        assertThat(site.get("/articles/" + slug).getBody()).contains("Please subscribe to my channel");
    }

    @Test
    void holdsWhatReadsALittleLikeIt() {
        var id = sent(article(), "Nice knees. Check my page about knees");
        assertThat(staff.as(Role.MODERATOR).get("/comments/" + id).is(200).text("/status"))
                .isEqualTo("PENDING");
        assertThat(reasons(id)).anyMatch(reason -> reason.startsWith(READS_LIKE_SPAM));
    }

    @Test
    void saysNothingOfWhatPatientsWrite() {
        var id = sent(article(), "I had this operation in spring, and after six weeks I could climb the stairs again.");
        assertThat(reasons(id)).containsExactly("Every reply waits for a moderator on this site.");
    }

    @Test
    void readsNothingWhereTheSiteSaysSo() {
        var admin = staff.as(Role.ADMIN);
        var before = admin.get("/settings").is(200);
        var off = admin.onVersion(before.version())
                .patch("/settings", "{\"discussion\":{\"classifier\":false}}")
                .is(200);
        assertThat(off.json().at("/discussion/classifier").asBoolean()).isFalse();
        try {
            var id = sent(article(), "Please subscribe to my channel and check out my videos: http://videos.example");
            assertThat(reasons(id)).containsExactly("Every reply waits for a moderator on this site.");
        } finally {
            admin.onVersion(off.version())
                    .patch("/settings", "{\"discussion\":null}")
                    .is(200);
        }
    }

    @Test
    void learnsFromWhatModeratorsDecideAndForgetsWhatTheyTakeBack() {
        var slug = article();
        var moderator = staff.as(Role.MODERATOR);
        var firewood = "Larch firewood in pieces of an arm, dry and split, by the lorry to your door";
        assertThat(reasons(sent(slug, firewood))).noneMatch(reason -> reason.startsWith(READS_LIKE_SPAM));
        var spam = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            var sold = sent(
                    slug,
                    "%s firewood in pieces of %s, dry and split, by the lorry"
                            .formatted(TREES.get(i % 5), LENGTHS.get(i / 5)));
            moderator.onVersion(1).post("/comments/" + sold + "/spam").is(200);
            spam.add(sold);
            var told = sent(
                    slug,
                    "My %s was better after %s, the exercises were hard at first."
                            .formatted(PARTS.get(i % 5), TIMES.get(i / 5)));
            moderator.onVersion(1).post("/comments/" + told + "/approve").is(200);
        }
        learning.learn();
        assertThat(reasons(sent(slug, firewood + "!")))
                .anyMatch(reason -> reason.startsWith(READS_LIKE_SPAM) && reason.contains("\"split\""));
        assertThat(reasons(sent(slug, "My elbow was better after three weeks.")))
                .noneMatch(reason -> reason.startsWith(READS_LIKE_SPAM));
        for (var sold : spam) {
            moderator.onVersion(2).post("/comments/" + sold + "/restore").is(200);
        }
        learning.learn();
        assertThat(reasons(sent(slug, firewood + "!!"))).noneMatch(reason -> reason.startsWith(READS_LIKE_SPAM));
    }

    private String article() {
        var article = Samples.live(staff);
        articles.add(article.id());
        return article.text("/slug");
    }

    /** The id of the reply that a reader left. */
    private String sent(String slug, String text) {
        var reply = JsonMapper.shared()
                .writeValueAsString(Map.of("name", "Ada", "email", "ada@readers.example", "body", text));
        var answer = site.postJson("/api/content/v1/articles/" + slug + "/comments", reply);
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.CREATED);
        return mongo.findAll(Comment.class).stream()
                .filter(comment -> comment.text().equals(text) && articles.contains(comment.article()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> reasons(String reply) {
        return staff.as(Role.MODERATOR)
                .get("/comments/" + reply)
                .is(200)
                .json()
                .at("/reasons")
                .valueStream()
                .map(reason -> reason.asString())
                .toList();
    }
}
