package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.comfrey.model.access.Role;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.comment.Replying;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.reading.Reads;
import org.comfrey.model.reading.Search;
import org.comfrey.model.reading.Searches;
import org.comfrey.server.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Figures that the dashboard shows. Other tests leave replies as well, so only days of long ago are counted exactly. */
@ApiTest
class StatisticsApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Replying replying;

    @Autowired
    private Publications publications;

    @Autowired
    private Reads reads;

    @Autowired
    private Searches searches;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Store store;

    @Test
    void countsRepliesByTheDayOnWhichTheyCame() {
        var moderator = staff.as(Role.MODERATOR);
        var article = Samples.live(staff).id();
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(70);
        var first = Instant.parse(day + "T00:00:00Z");
        var last = Instant.parse(day + "T23:59:59.999Z");
        moderator
                .onVersion(1)
                .post("/comments/" + reply(article, first) + "/approve")
                .is(200);
        moderator
                .onVersion(1)
                .post("/comments/" + reply(article, last) + "/spam")
                .is(200);
        reply(article, last);
        reply(article, last.plusMillis(1));
        var counted = moderator.get("/statistics/replies?days=90").is(200);
        var days = byDay(counted);
        assertThat(days).hasSize(90);
        assertThat(days.get(day)).isEqualTo("3 1 1");
        assertThat(days.get(day.plusDays(1))).isEqualTo("1 0 0");
        assertThat(days.get(day.minusDays(1))).isEqualTo("0 0 0");
        assertThat(counted.text("/timeZone")).isEqualTo("UTC");
        // What lies before the days that are asked for is not counted.
        assertThat(byDay(moderator.get("/statistics/replies?days=60").is(200))).doesNotContainKey(day);
    }

    @Test
    void endsWithTodayAndHasThirtyDaysUnlessAskedForMore() {
        var article = Samples.live(staff).id();
        reply(article, Instant.now());
        var days =
                staff.as(Role.EDITOR).get("/statistics/replies").is(200).json().at("/days");
        assertThat(days).hasSize(30);
        assertThat(days.get(29).at("/received").asInt()).isPositive();
        assertThat(days.get(0).at("/day").asString())
                .isEqualTo(LocalDate.parse(days.get(29).at("/day").asString())
                        .minusDays(29)
                        .toString());
    }

    @Test
    void countsDaysOfTheSitesTimeZoneWithTheirChangesOfTheClock() {
        var article = Samples.live(staff).id();
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(80);
        reply(article, Instant.parse(day + "T23:30:00Z"));
        var admin = staff.as(Role.ADMIN);
        var version = admin.get("/settings").is(200).version();
        admin.onVersion(version)
                .patch("/settings", "{\"timeZone\":\"Pacific/Auckland\"}")
                .is(200);
        try {
            var counted = admin.get("/statistics/replies?days=90").is(200);
            assertThat(counted.text("/timeZone")).isEqualTo("Pacific/Auckland");
            assertThat(byDay(counted).get(day.plusDays(1))).isEqualTo("1 0 0");
            assertThat(byDay(counted).get(day)).isEqualTo("0 0 0");
        } finally {
            admin.onVersion(version + 1)
                    .patch("/settings", "{\"timeZone\":\"UTC\"}")
                    .is(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replies", "reads", "searches"})
    void refusesOtherNumbersOfDays(String figures) {
        var moderator = staff.as(Role.MODERATOR);
        for (var wrong : new String[] {"days=0", "days=-1", "days=91", "days=many", "since=2026"}) {
            moderator.get("/statistics/" + figures + "?" + wrong).isProblem(400, "malformed-request");
        }
    }

    @Test
    void addsUpWhatIsReadOnEveryNode() {
        var first = Samples.live(staff);
        var second = Samples.live(staff);
        var before = readsOfToday();
        reads.add(first.id(), 1_000_000);
        reads.add(second.id(), 2_000_000);
        reads.add(first.id(), 1_500_000);
        reads.add("gone", 9_000_000);
        assertThat(readsOfToday() - before).isEqualTo(13_500_000);
        var most = staff.as(Role.AUTHOR).get("/statistics/reads").is(200).json();
        assertThat(most.at("/days").size()).isEqualTo(30);
        assertThat(most.at("/mostRead/0/id").asString()).isEqualTo(first.id());
        assertThat(most.at("/mostRead/0/title").asString()).isEqualTo(first.text("/title"));
        assertThat(most.at("/mostRead/0/reads").asLong()).isEqualTo(2_500_000);
        assertThat(most.at("/mostRead/1/id").asString()).isEqualTo(second.id());
    }

    @Test
    void tellsWhatReadersSearchedForAndWhatFoundNothing() {
        var before = searches(30).at("/count").asLong();
        searches.add(search("Cupping  "), 4_000_000, 0);
        searches.add(search("cupping"), 1_000_000, 3);
        searches.add(search("leech therapy"), 3_000_000, 0);
        var told = searches(30);
        assertThat(told.at("/count").asLong() - before).isEqualTo(8_000_000);
        assertThat(told.at("/most/0").toString()).isEqualTo("{\"words\":\"cupping\",\"count\":5000000,\"found\":3}");
        assertThat(told.at("/most/1/words").asString()).isEqualTo("leech therapy");
        assertThat(told.at("/fruitless/0").toString())
                .isEqualTo("{\"words\":\"leech therapy\",\"count\":3000000,\"found\":0}");
    }

    @Test
    void keepsSearchesNoLongerThanTheyCanBeAskedFor() {
        var words = "kept " + UUID.randomUUID().toString().replaceAll("\\d", "x");
        searches.add(search(words), 1, 0);
        var today = LocalDate.now(ZoneOffset.UTC);
        backdate(words, today.minusDays(90));
        searches.purge();
        assertThat(mongo.exists(ofWords(words), "searches")).isTrue();
        backdate(words, today.minusDays(91));
        searches.purge();
        assertThat(mongo.exists(ofWords(words), "searches")).isFalse();
    }

    private void backdate(String words, LocalDate day) {
        mongo.updateFirst(ofWords(words), Update.update("day", day.toString()), "searches");
    }

    private static Query ofWords(String words) {
        return Query.query(Criteria.where("words").is(words));
    }

    private static Search search(String typed) {
        return Search.of(typed).orElseThrow();
    }

    private JsonNode searches(int days) {
        return staff.as(Role.AUTHOR)
                .get("/statistics/searches?days=" + days)
                .is(200)
                .json();
    }

    private long readsOfToday() {
        return staff.as(Role.AUTHOR)
                .get("/statistics/reads?days=1")
                .is(200)
                .json()
                .at("/days/0/reads")
                .asLong();
    }

    @Test
    void readsNothingButAnIndex() {
        assumeThat(store).as("only a real MongoDB explains how it finds things").isInstanceOf(Store.Mongo.class);
        var found = new Document("find", "comments")
                .append("filter", Document.parse("""
                        {"status":{"$in":["PENDING","APPROVED","SPAM","TRASH"]},"createdAt":{"$gte":{"$date":"2026-01-01T00:00:00Z"}}}"""))
                .append("projection", Document.parse("{\"_id\":0,\"status\":1,\"createdAt\":1}"));
        assertThat(mongo.executeCommand(new Document("explain", found)).toJson())
                .doesNotContain("COLLSCAN", "\"FETCH\"");
    }

    private String reply(String article, Instant at) {
        var publication = publications.find(article).orElseThrow();
        var text = "Thank you. " + UUID.randomUUID();
        var left = replying.leave(publication, new ReplyForm("Rita", "reader@example.org", null, text, null));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(left.id())), new Update().set("createdAt", at), Comment.class);
        return left.id();
    }

    private static Map<LocalDate, String> byDay(Answer counted) {
        return counted.json()
                .at("/days")
                .valueStream()
                .collect(Collectors.toMap(
                        day -> LocalDate.parse(day.at("/day").asString()),
                        day -> "%d %d %d"
                                .formatted(
                                        day.at("/received").asInt(),
                                        day.at("/approved").asInt(),
                                        day.at("/spam").asInt())));
    }
}
