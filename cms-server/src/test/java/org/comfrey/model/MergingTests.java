package org.comfrey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Articles;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Indexes;
import org.comfrey.model.tag.Tag;
import org.comfrey.model.tag.Tagging;
import org.comfrey.model.tag.Tags;
import org.comfrey.model.topic.Taxonomy;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.TopicMerging;
import org.comfrey.model.topic.Topics;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.OnPublicNode;
import org.comfrey.newsroom.SiteClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Mergers of topics and tags, with crashes on the way, and what readers see of them. */
@OnPublicNode
@TestConstructor(autowireMode = AutowireMode.ALL)
@RequiredArgsConstructor
class MergingTests {

    private final Newsroom newsroom;
    private final Articles articles;
    private final Taxonomy taxonomy;
    private final TopicMerging merging;
    private final Topics topics;
    private final Tagging tagging;
    private final Tags tags;
    private final Indexes indexes;
    private final MongoOperations mongo;

    @LocalServerPort
    private int port;

    private final String mine = "q" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void ensureIndexes() {
        indexes.ensure();
    }

    @Test
    void readersFindWhatWasLiveUnderTheOtherTopicAtOnce() {
        var stays = topic("stays");
        var goes = topic("goes");
        var live = newsroom.live(
                anArticle("merged-" + mine).topics(List.of(goes.id())).build());

        var before = articles.require(live.id());
        merging.merge(goes.id(), 1, stays.id());

        var site = new SiteClient(port);
        assertThat(site.get("/topics/stays-" + mine).getBody()).contains("/articles/merged-" + mine);
        assertThat(site.get("/articles/merged-" + mine).getBody())
                .contains("/topics/stays-" + mine)
                .doesNotContain("/topics/goes-" + mine);
        assertThat(site.get("/api/content/v1/articles/merged-" + mine).getBody())
                .contains(stays.id())
                .doesNotContain(goes.id());
        assertThat(site.get("/api/content/v1/articles?topic=" + goes.id()).getBody())
                .contains("merged-" + mine)
                .doesNotContain(goes.id());
        var old = site.get("/topics/goes-" + mine);
        assertThat(old.getStatusCode().value()).isEqualTo(301);
        assertThat(old.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/topics/stays-" + mine);
        assertThat(articles.require(live.id())).as("untouched").isEqualTo(before);
    }

    @Test
    void anAddressThatIsFreeAgainCanBeUsed() {
        var stays = topic("stays");
        merging.merge(topic("goes").id(), 1, stays.id());
        var again = topic("goes");
        assertThat(topics.find(again.id())).contains(again);
        assertThat(new SiteClient(port)
                        .get("/topics/goes-" + mine)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void mergersOfMergedTopicsAddUp() {
        var a = topic("a");
        var b = topic("b");
        var c = topic("c");
        merging.merge(a.id(), 1, b.id());
        merging.merge(b.id(), topics.require(b.id()).version(), c.id());
        assertThat(topics.find(a.id())).map(Topic::id).contains(c.id());
        assertThat(topics.successors(List.of(a.id(), b.id())).of(List.of(a.id(), b.id(), c.id())))
                .containsExactly(c.id());
        assertThat(topics.missing(List.of(a.id(), b.id(), "none"))).containsExactly("none");
    }

    @Test
    void aMergerThatACrashBrokeOffIsFinished() {
        var stays = topic("stays");
        var goes = topic("goes");
        var below = taxonomy.add(wording("below", goes.id()), null);
        mongo.save(goes.toBuilder().version(2).mergingInto(stays.id()).build());
        assertThatThrownBy(() -> taxonomy.change(goes.id(), 2, wording("other", null)))
                .isInstanceOf(InvalidInput.class);

        merging.finishAll();

        assertThat(topics.find(goes.id())).map(Topic::id).contains(stays.id());
        assertThat(topics.require(below.id()).parent()).isEqualTo(stays.id());
    }

    @Test
    void aMergerIsFinishedFromAnyPointOnTheWay() {
        var stays = topic("stays");
        var goes = topic("goes");
        mongo.save(goes.toBuilder().version(2).mergingInto(stays.id()).build());
        // Absorbed already, and the topic that goes is still there.
        mongo.save(stays.toBuilder().version(2).absorbed(goes.ids()).build());
        assertThat(topics.named(List.of(goes.id()))).extracting(Topic::id).containsExactly(stays.id());
        merging.finishAll();
        assertThat(topics.find(goes.id())).map(Topic::version).contains(2L);
        assertThat(mongo.findById(goes.id(), Topic.class)).isNull();
    }

    @Test
    void twoTopicsThatAreMergedIntoEachOtherAreOneInTheEnd() {
        var one = topic("one");
        var other = topic("other");
        mongo.save(one.toBuilder().version(2).mergingInto(other.id()).build());
        mongo.save(other.toBuilder().version(2).mergingInto(one.id()).build());
        merging.finishAll();
        var left = topics.find(one.id()).orElseThrow();
        assertThat(topics.find(other.id())).contains(left);
        assertThat(left.mergingInto()).isNull();
        assertThat(left.ids()).contains(one.id(), other.id());
        assertThat(left.absorbed()).doesNotContain(left.id());
    }

    @Test
    void twoWhoMergeTopicsIntoEachOtherAtOnceLoseNeither() throws Exception {
        for (int round = 0; round < 20; round++) {
            var one = topic("one-" + round);
            var other = topic("other-" + round);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                people.invokeAll(List.of(
                        () -> merging.merge(one.id(), 1, other.id()), () -> merging.merge(other.id(), 1, one.id())));
            }
            merging.finishAll();
            assertThat(topics.missing(List.of(one.id(), other.id()))).isEmpty();
            for (var id : List.of(one.id(), other.id())) {
                var left = topics.find(id).orElseThrow();
                assertThat(left.absorbed()).doesNotContain(left.id());
                assertThat(left.mergingInto()).isNull();
            }
        }
    }

    @Test
    void aTopicWhoseTargetIsGoneStays() {
        var goes = topic("goes");
        mongo.save(goes.toBuilder().version(2).mergingInto("none").build());
        merging.finishAll();
        assertThat(topics.require(goes.id()).mergingInto()).isNull();
    }

    @Test
    void theTreeGrowsNoDeeperByMovingOrMergingTopicsThatOthersStandBelow() {
        var deep = topic("1");
        for (int level = 2; level <= Taxonomy.DEEPEST - 1; level++) {
            deep = taxonomy.add(wording(Integer.toString(level), deep.id()), null);
        }
        var deepest = deep.id();
        var low = topic("low");
        taxonomy.add(wording("lower", low.id()), null);
        assertThatThrownBy(() -> taxonomy.change(low.id(), 1, wording("low", deepest)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("8 levels");

        var end = taxonomy.add(wording("end", deepest), null);
        assertThatThrownBy(() -> merging.merge(low.id(), 1, end.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("8 levels");
        assertThatThrownBy(() -> taxonomy.add(wording("further", end.id()), null))
                .isInstanceOf(InvalidInput.class);
        // What stands where it stood can be changed.
        assertThat(taxonomy.change(end.id(), 1, wording("end", deepest)).parent())
                .isEqualTo(deepest);
        assertThat(merging.merge(low.id(), 1, deepest).id()).isEqualTo(deepest);
    }

    @Test
    void readersSeeTagsAsTheyAreCalledNow() {
        newsroom.live(anArticle("tagged-" + mine).tags(List.of("Goes " + mine)).build());
        var tag = tags.called("goes " + mine).orElseThrow();
        tagging.rename(tag.id(), 1, "Stays " + mine);
        assertThat(new SiteClient(port)
                        .get("/api/content/v1/articles/tagged-" + mine)
                        .getBody())
                .contains("Stays " + mine)
                .doesNotContain("Goes " + mine);
    }

    @Test
    void aMergerOfTagsThatACrashBrokeOffIsFinished() {
        tags.known(List.of("Goes " + mine, "Stays " + mine));
        var goes = tags.called("Goes " + mine).orElseThrow();
        var stays = tags.called("Stays " + mine).orElseThrow();
        mongo.save(goes.toBuilder().version(2).mergingInto(stays.id()).build());
        tagging.finishAll();
        assertThat(tags.called("Goes " + mine)).map(Tag::id).contains(stays.id());
        assertThat(tags.find(goes.id())).isEmpty();
    }

    private Topic topic(String name) {
        return taxonomy.add(wording(name, null), null);
    }

    private Taxonomy.Wording wording(String name, @Nullable String parent) {
        return new Taxonomy.Wording(
                new Slug(name + "-" + mine), name + " " + mine, Topic.Kind.CONDITION, parent, "", List.of(), List.of());
    }
}
