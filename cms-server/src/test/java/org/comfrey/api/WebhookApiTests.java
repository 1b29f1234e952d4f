package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.comfrey.api.webhook.Courier;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.webhook.Deliveries;
import org.comfrey.model.webhook.EventType;
import org.comfrey.model.webhook.WebhookForm;
import org.comfrey.model.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** How administrators manage webhooks, on a server that lets them lead to public addresses only. */
@ApiTest
class WebhookApiTests {

    private static final String WEBHOOK = """
            {"name":"Search","url":"https://hooks.invalid/","events":["reply.removed","article.published"]}""";

    @Autowired
    private Staff staff;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Courier courier;

    @Autowired
    private MongoOperations mongo;

    @Test
    void aWebhookShowsItsSecretOnceAndIsChangedAndRemoved() {
        var admin = staff.as(Role.ADMIN);
        var made = admin.post("/webhooks", WEBHOOK).is(201);
        var secret = made.text("/secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSize(32);
        var path = made.header("Location").substring("/api/admin/v1".length());
        var read = admin.get(path).is(200);
        assertThat(read.body()).doesNotContain(secret.substring(6), "secretSealed");
        assertThat(read.json().at("/events").toString()).isEqualTo("[\"article.published\",\"reply.removed\"]");
        assertThat(admin.get("/webhooks").is(200).body()).doesNotContain(secret.substring(6));
        assertThat(mongo.find(new Query(), Document.class, "webhooks").toString())
                .doesNotContain(secret.substring(6));

        var off = admin.onVersion(read.version())
                .patch(path, "{\"enabled\":false,\"name\":\"Portal\"}")
                .is(200);
        assertThat(off.text("/name")).isEqualTo("Portal");
        assertThat(off.json().at("/enabled").asBoolean()).isFalse();
        assertThat(off.text("/url")).isEqualTo("https://hooks.invalid/");
        admin.post(path + "/test").isProblem(409, "transition-refused");

        var stale = admin.onVersion(read.version()).patch(path, "{\"name\":\"X\"}");
        stale.isProblem(412, "stale-version");
        assertThat(stale.text("/current/name")).isEqualTo("Portal");
        admin.patch(path, "{\"name\":\"X\"}").isProblem(428, "version-required");

        admin.onVersion(off.version()).delete(path).is(204);
        admin.get(path).isProblem(404, "not-found");
        assertThat(admin.get("/audit?object=" + read.id()).is(200).body())
                .contains("POST /webhooks", "PATCH /webhooks/{id}", "DELETE /webhooks/{id}");
    }

    @Test
    void aRepetitionWithTheSameKeyMakesNoSecondOne() {
        var admin = staff.as(Role.ADMIN)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
        admin.post("/webhooks", WEBHOOK).is(201);
        admin.post("/webhooks", WEBHOOK).isProblem(409, "created-before");
    }

    @Test
    void saysEverythingThatIsWrong() {
        var admin = staff.as(Role.ADMIN);
        assertThat(admin.post("/webhooks", "{}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder("/name", "/url", "/events");
        assertThat(admin.post("/webhooks", """
                                {"name":"x","url":"http://10.0.0.1/","events":["article.published","webhook.test"]}""")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactlyInAnyOrder("/url", "/events/1");
        assertThat(admin.post("/webhooks", "{\"secret\":\"x\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/secret");
        var made = admin.post("/webhooks", WEBHOOK).is(201);
        var path = "/webhooks/" + made.text("/webhook/id");
        assertThat(admin.onVersion(1)
                        .patch(path, "{\"enabled\":null}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/enabled");
        assertThat(admin.onVersion(1)
                        .patch(path, "{\"url\":\"https://[::1]/\"}")
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/url");
        admin.get(path + "/deliveries?state=NEVER").isProblem(400, "malformed-request");
        admin.get(path + "/deliveries/ffffffffffffffffffffffff").isProblem(404, "not-found");
    }

    /** However it came into the store, and whatever its name led to when somebody looked. */
    @Test
    void connectsToNoPrivateAddressAlsoByName() {
        try (var receiver = new Receiver()) {
            var form = new WebhookForm("Search", receiver.url(), Set.of(EventType.ARTICLE_PUBLISHED), true);
            var webhook = webhooks.make(new Actor("test", Set.of()), form, null).webhook();
            var delivery = deliveries.test(webhook);
            await().untilAsserted(() -> {
                courier.deliverDue();
                assertThat(deliveries.require(webhook.id(), delivery.id()).attempts())
                        .first()
                        .satisfies(attempt -> {
                            assertThat(attempt.status()).isNull();
                            assertThat(attempt.error()).contains("localhost", "not public");
                        });
            });
            assertThat(receiver.received()).isEmpty();
            webhooks.remove(webhook.id(), webhooks.require(webhook.id()).version());
        }
    }
}
