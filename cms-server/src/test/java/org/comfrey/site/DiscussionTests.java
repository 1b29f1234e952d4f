package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.comment.Moderation;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.settings.DiscussionRules;
import org.comfrey.model.settings.DiscussionRules.DiscussionRulesBuilder;
import org.comfrey.model.settings.ModerationRule;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The rules by which readers talk, and the layers that hold spam, as readers and their programs meet them. */
@OnPublicNode
class DiscussionTests {

    private static final String ALL_WAIT = "Every reply waits for a moderator on this site.";
    private static final String HASTY = "It was sent sooner after its page was made than people type.";

    private final Newsroom newsroom;
    private final Comments comments;
    private final Moderation moderation;
    private final SettingsStore settings;
    private final Secrets secrets;
    private final MongoOperations mongo;
    private final Clock clock;
    private final SiteClient site;

    DiscussionTests(
            @Autowired Newsroom newsroom,
            @Autowired Comments comments,
            @Autowired Moderation moderation,
            @Autowired SettingsStore settings,
            @Autowired Secrets secrets,
            @Autowired MongoOperations mongo,
            @Autowired Clock clock,
            @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.comments = comments;
        this.moderation = moderation;
        this.settings = settings;
        this.secrets = secrets;
        this.mongo = mongo;
        this.clock = clock;
        this.site = new SiteClient(port);
    }

    @AfterEach
    void takeTheUsualRulesAgain() {
        rules(rules -> DiscussionRules.usual().toBuilder());
    }

    @Test
    void publishesAtOnceWhatNoRuleHoldsAndTellsItsWriter() {
        rules(rules -> rules.moderation(ModerationRule.NONE));
        var article = newsroom.published(anArticle("at-once").build());
        assertThat(site.get("/articles/at-once").getBody())
                .contains("No replies yet")
                .doesNotContain("A moderator reads");
        var sent = site.postForm("/articles/at-once/comments", typed(article, "It eased my neck.", Map.of()));
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(site.get("/articles/at-once").getBody())
                .contains("It eased my neck.", "1 reply")
                .doesNotContain("is public now", "ada@readers.example");
        assertThat(own(sent))
                .contains("It eased my neck.", "Your reply is public now.")
                .doesNotContain("is waiting");
        var stored = stored(sent);
        assertThat(stored.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(stored.verdict().reasons()).isEmpty();
    }

    @Test
    void holdsTheFirstReplyOfAWriterAlone() {
        rules(rules -> rules.moderation(ModerationRule.FIRST));
        newsroom.live(anArticle("first-time").build());
        assertThat(site.get("/articles/first-time").getBody()).contains("A moderator reads your first reply");
        assertThat(json("first-time", "newcomer@readers.example", "It eased my knee."))
                .contains("\"status\":\"pending\"");
        var first = onlyReplyOf("It eased my knee.");
        assertThat(first.verdict().reasons()).containsExactly("No reply with this e-mail address was approved before.");
        moderation.approve(newsroom.actor(Role.MODERATOR), first.id(), first.version());
        assertThat(json("first-time", "Newcomer@readers.example", "The exercises helped as well."))
                .contains("\"status\":\"approved\"");
        assertThat(json("first-time", "other@readers.example", "It helped my shoulder."))
                .contains("\"status\":\"pending\"");
    }

    @Test
    void asksForNoNameAndNoAddressWhereTheSiteDoesNot() {
        rules(rules -> rules.nameRequired(false).emailRequired(false));
        var article = newsroom.published(anArticle("nameless").build());
        var form = site.get("/articles/nameless").getBody();
        assertThat(form).containsPattern("<input id=\"name\"[^>]*maxlength=\"100\" aria-invalid");
        assertThat(form).contains("Email <").doesNotContain("Email <span class=\"required\"");
        var fields = Map.of("name", "", "email", "");
        var sent = site.postForm(
                "/articles/nameless/comments", typed(article, "It helped me, and I give no name.", fields));
        assertThat(own(sent)).contains("Anonymous", "It helped me, and I give no name.");
        var stored = stored(sent);
        assertThat(stored.name()).isEqualTo("Anonymous");
        assertThat(stored.emailHash()).isNull();
        assertThat(stored.emailSealed()).isNull();
        var wrong = site.postForm("/articles/nameless/comments", typed(article, "x", Map.of("email", "nowhere")));
        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsAsSpamWhatAProgramFilledInAndAnswersItLikeAnyOther() {
        rules(rules -> rules.classifier(false));
        var article = newsroom.published(anArticle("trap").build());
        assertThat(site.get("/articles/trap").getBody())
                .contains("aria-hidden=\"true\"", "Leave this field empty", "tabindex=\"-1\" autocomplete=\"off\"");
        var sent = site.postForm(
                "/articles/trap/comments", typed(article, "Buy my oil", Map.of("subject", "https://oil.example")));
        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(own(sent)).contains("Buy my oil", "is waiting for a moderator");
        assertThat(site.get("/articles/trap").getBody()).doesNotContain("Buy my oil");
        var stored = stored(sent);
        assertThat(stored.status()).isEqualTo(CommentStatus.SPAM);
        assertThat(stored.verdict().reasons())
                .containsExactly("A field of the form was filled in that people do not see.", ALL_WAIT);
        var approved = moderation.approve(newsroom.actor(Role.MODERATOR), stored.id(), stored.version());
        assertThat(approved.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(site.get("/articles/trap").getBody()).contains("Buy my oil");
    }

    @Test
    void holdsWhatCameSoonerThanAnybodyTypes() {
        newsroom.live(anArticle("hasty").build());
        var sent = site.sendReply("hasty", fields("So quick", Map.of()));
        assertThat(stored(sent).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(stored(sent).verdict().reasons()).containsExactly(HASTY, ALL_WAIT);
    }

    @Test
    void givesBackAReplyWithoutASealThatHoldsAndTakesItTheNextTime() {
        var article = newsroom.published(anArticle("sealed").build());
        var old = seal(article, Duration.ofDays(15));
        for (var seal : List.of("", "1772366400.forged", old)) {
            var answer = site.postForm("/articles/sealed/comments", fields("Keep <me>", Map.of("seal", seal)));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(answer.getBody())
                    .contains("Keep &lt;me&gt;", "value=\"Ada\"")
                    .contains(seal.equals(old) ? "was open for very long" : "a part of its form was missing");
            var again = fields("Keep <me>", Map.of("seal", SiteClient.sealIn(answer)));
            assertThat(site.postForm("/articles/sealed/comments", again).getStatusCode())
                    .isEqualTo(HttpStatus.SEE_OTHER);
        }
        var good = seal(article, Duration.ofMinutes(5));
        var wrong = site.postForm("/articles/sealed/comments", fields("", Map.of("seal", good)));
        assertThat(SiteClient.sealIn(wrong)).as("the form keeps its age").isEqualTo(good);
    }

    @Test
    void closesAfterSoManyDaysAndSaysSo() {
        rules(rules -> rules.closedAfterDays(30));
        var young = newsroom.published(anArticle("young").build());
        assertThat(site.postForm("/articles/young/comments", typed(young, "Young", Map.of()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
        var old = aged(newsroom.published(anArticle("aged").build()));
        assertThat(site.get("/articles/aged").getBody()).contains("Replies to this article are closed.");
        var refused = site.postForm("/articles/aged/comments", typed(old, "Too late", Map.of()));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("Too late");
        var kept =
                anArticle("kept-open").commentPolicy(CommentPolicy.ALWAYS_OPEN).build();
        var open = aged(newsroom.published(kept));
        assertThat(site.postForm("/articles/kept-open/comments", typed(open, "Still", Map.of()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void holdsTheSameUnderAnotherArticleAndAnotherName() {
        rules(rules -> rules.moderation(ModerationRule.NONE).classifier(false));
        newsroom.live(anArticle("same-one").build());
        newsroom.live(anArticle("same-two").build());
        var text = "Our oil cures every back, order number ";
        assertThat(json("same-one", "one@oil.example", text + "17!")).contains("\"status\":\"approved\"");
        assertThat(json("same-two", "two@oil.example", text.toUpperCase(Locale.ROOT) + "  18."))
                .contains("\"status\":\"pending\"");
        assertThat(json("same-one", "one@oil.example", text + "17!"))
                .as("a double submit is one reply")
                .contains("\"status\":\"approved\"");
    }

    @Test
    void sendsBlockedWordsToSpamAndKeepsThem() {
        rules(rules ->
                rules.classifier(false).blockedWords(List.of("cheap pills")).heldAddresses(List.of("@oil.example")));
        newsroom.live(anArticle("blocked").build());
        var text = "CHEAP\u200b pills " + UUID.randomUUID();
        assertThat(json("blocked", "seller@oil.example", text)).contains("\"status\":\"pending\"");
        var stored = onlyReplyOf(text);
        assertThat(stored.status()).isEqualTo(CommentStatus.SPAM);
        assertThat(stored.verdict().reasons())
                .containsExactly(
                        "The text has \"cheap pills\", which is blocked.",
                        "The e-mail address is on the list to hold.",
                        ALL_WAIT);
    }

    @Test
    void pagesAndNestsAsTheSiteSays() {
        rules(rules -> rules.moderation(ModerationRule.NONE).pageSize(10).depth(1));
        var article = newsroom.published(anArticle("paged-replies").build());
        var first = newsroom.pendingReply(article, "Number 0");
        for (int i = 1; i < 10; i++) {
            newsroom.pendingReply(article, "Number " + i);
        }
        site.postForm("/articles/paged-replies/comments", typed(article, "An answer", Map.of("parent", first.id())));
        var page = site.get("/articles/paged-replies").getBody();
        assertThat(page).contains("11 replies", "Number 9", "Later replies").doesNotContain("An answer");
        assertThat(page).as("one row").containsOnlyOnce("<ol class=\"thread\">");
    }

    @Test
    void goesOnAsBeforeWhereTheSettingsWereStoredBeforeThereWereRules() {
        rules(rules -> rules.moderation(ModerationRule.NONE));
        mongo.updateFirst(new Query(), new Update().unset("discussion"), "settings");
        assertThat(settings.site().discussion()).isEqualTo(DiscussionRules.usual());
        newsroom.live(anArticle("as-before").build());
        assertThat(json("as-before", "ada@readers.example", "As before")).contains("\"status\":\"pending\"");
        assertThat(onlyReplyOf("As before").verdict().reasons()).containsExactly(ALL_WAIT);
    }

    private void rules(UnaryOperator<DiscussionRulesBuilder> change) {
        var now = settings.site();
        var changed = change.apply(now.discussion().toBuilder()).build();
        settings.save(now.version(), now.toBuilder().discussion(changed).build());
    }

    /** The publication, as if it were live for 40 days. */
    private Publication aged(Publication publication) {
        var aged = publication.toBuilder()
                .firstPublishedAt(publication.firstPublishedAt().minus(Duration.ofDays(40)))
                .build();
        return mongo.save(aged);
    }

    private Map<String, String> typed(Publication article, String body, Map<String, String> more) {
        var sealed = new HashMap<>(Map.of("seal", seal(article, Duration.ofMinutes(5))));
        sealed.putAll(more);
        return fields(body, sealed);
    }

    private static Map<String, String> fields(String body, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("name", "Ada", "email", "ada@readers.example", "website", "", "body", body));
        fields.putAll(more);
        return fields;
    }

    /** The seal of a form that is that old. */
    private String seal(Publication article, Duration age) {
        var at = Long.toString(clock.instant().minus(age).getEpochSecond());
        return at + "." + secrets.mac("reply-form", article.id() + "." + at);
    }

    private String json(String slug, String email, String body) {
        var reply = JsonMapper.shared().writeValueAsString(Map.of("name", "Ada", "email", email, "body", body));
        var answer = site.postJson("/api/content/v1/articles/" + slug + "/comments", reply);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return String.valueOf(answer.getBody());
    }

    private String own(ResponseEntity<String> sent) {
        var own = sent.getHeaders().getLocation();
        assertThat(own).isNotNull();
        return String.valueOf(
                site.get(own.getRawPath() + "?" + own.getRawQuery()).getBody());
    }

    private Comment stored(ResponseEntity<String> sent) {
        var own = sent.getHeaders().getLocation();
        assertThat(own).isNotNull();
        return comments.require(own.getFragment().substring("reply-".length()));
    }

    private Comment onlyReplyOf(String text) {
        return mongo.findAll(Comment.class).stream()
                .filter(comment -> comment.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
