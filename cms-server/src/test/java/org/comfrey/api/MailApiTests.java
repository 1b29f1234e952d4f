package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.comfrey.api.mail.Delivery;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outbox where no mail server is set. */
@ApiTest
class MailApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Delivery delivery;

    @Test
    void showsAdministratorsWhatWaits() {
        var title = queue();
        assertThat(delivery.deliverDue()).isZero();
        var admin = staff.as(Role.ADMIN);
        var line = admin.get("/mail?state=QUEUED&limit=1").is(200);
        assertThat(line.text("/items/0/to")).isEqualTo("ann@example.org");
        assertThat(line.text("/items/0/subject")).isEqualTo("For review: " + title);
        assertThat(line.json().at("/items/0").has("text")).isFalse();
        var mail = admin.get("/mail/" + line.text("/items/0/id")).is(200);
        assertThat(mail.text("/text")).contains(title, "/admin/articles/1", "Comfrey Health");
        assertThat(mail.header("ETag")).isEqualTo("\"1\"");
        assertThat(mail.body()).doesNotContain("Sealed", "deduplicationKey");
    }

    @Test
    void listsInPagesByState() {
        queue();
        queue();
        var admin = staff.as(Role.ADMIN);
        var first = admin.get("/mail?limit=1").is(200);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        var second = admin.get("/mail?limit=1&after=" + first.text("/next")).is(200);
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
        assertThat(admin.get("/mail?state=SENT").is(200).json().at("/items").size())
                .isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        queue();
        var admin = staff.as(Role.ADMIN);
        var id = admin.get("/mail?limit=1").is(200).text("/items/0/id");
        admin.get("/mail?state=LOST").isProblem(400, "malformed-request");
        admin.get("/mail?to=ann@example.org").isProblem(400, "malformed-request");
        admin.get("/mail/ffffffffffffffffffffffff").isProblem(404, "not-found");
        admin.post("/mail/" + id + "/retry").isProblem(428, "version-required");
        var stale = admin.onVersion(9).post("/mail/" + id + "/retry").isProblem(412, "stale-version");
        assertThat(stale.json().at("/current/id").asString()).isEqualTo(id);
        admin.onVersion(1).post("/mail/" + id + "/retry").is(200);
    }

    private String queue() {
        var title = "Massage " + UUID.randomUUID();
        outbox.queue(new MailMessage(
                new EmailAddress("ann@example.org"),
                "submitted",
                Locale.ENGLISH,
                Map.of("name", "Ann", "title", title, "link", "/admin/articles/1"),
                title));
        return title;
    }
}
