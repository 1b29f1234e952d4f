package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.comfrey.api.mail.Delivery;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.mail.MailMessage;
import org.comfrey.model.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What leaves by SMTP, read as a mail server got it. */
@ApiTest
@ContextConfiguration(initializers = {ApiStore.class, MailServer.class})
class MailDeliveryTests {

    private static final String TITLE = "Wrist \uD83D\uDC4B & <b>elbow</b>";

    @Autowired
    private Staff staff;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Delivery delivery;

    @BeforeEach
    void beginWithNothing() {
        MailServer.start();
        delivery.deliverDue();
        MailServer.start();
    }

    @Test
    void sendsTextAndPageInOneMessage() throws Exception {
        queue(
                "changes-requested",
                Map.of(
                        "name",
                        "Ann",
                        "by",
                        "Dr. Who",
                        "title",
                        TITLE,
                        "note",
                        "One.\nTwo.",
                        "link",
                        "/admin/articles/1"));
        var message = delivered();
        assertThat(message.getSubject()).isEqualTo("Changes wanted: " + TITLE);
        assertThat(message.getFrom()[0]).hasToString("Comfrey Health <desk@clinic.example>");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getRecipients(RecipientType.TO)[0]).hasToString("ann@example.org");
        assertThat(message.getReplyTo()[0]).hasToString("help@clinic.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:help@clinic.example?subject=unsubscribe>");
        assertThat(message.getMessageID()).endsWith("@clinic.example>");
        assertThat(message.getSentDate()).isNotNull();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(text(message))
                .contains("“" + TITLE + "”", "One.", "Two.", "https://clinic.example/admin/articles/1")
                .doesNotContain("&lt;");
        assertThat(page(message))
                .contains("&lt;b&gt;elbow&lt;/b&gt;", "href=\"https://clinic.example/admin/articles/1\"")
                .doesNotContain("<b>elbow");
    }

    @Test
    void addsNoHeaderForALineBreakInAValue() throws Exception {
        queue(
                "submitted",
                Map.of(
                        "name", "Ann\r\n\r\n<script>alert(1)</script>",
                        "title", "Massage\r\nBcc: everyone@example.org\nX-Evil: 1\u2028X-Evil: 2",
                        "link", "/admin\r\nX-Evil: 3"));
        var message = delivered();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("For review: Massage Bcc: everyone@example.org X-Evil: 1 X-Evil: 2");
        assertThat(Collections.list(message.getAllHeaderLines()))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("bcc"));
        assertThat(page(message)).doesNotContain("<script>");
    }

    @Test
    void neverFillsAGapThatAValueBrings() throws Exception {
        queue("submitted", Map.of("name", "{title}", "title", "{name} {site}"));
        var message = delivered();
        assertThat(message.getSubject()).isEqualTo("For review: {name} {site}");
        assertThat(text(message)).contains("Hello {title},");
    }

    @Test
    void leadsToNoOtherSite() throws Exception {
        queue(
                "submitted",
                Map.of(
                        "name", "Ann",
                        "title", "x",
                        "link", "//evil.example/x",
                        "items",
                                List.of(
                                        Map.of("text", "One", "link", "https://evil.example"),
                                        Map.of("text", "Two", "link", "/articles/two"))));
        var message = delivered();
        assertThat(text(message)).contains("- One", "- Two", "https://clinic.example/articles/two");
        assertThat(text(message) + page(message)).doesNotContain("evil.example");
    }

    @Test
    void sendsWhatWaitedWhileTheMailServerWasDown() {
        MailServer.stop();
        var key = queue("submitted", Map.of("name", "Ann", "title", "Later"));
        delivery.deliverDue();
        var waiting = mail(key);
        assertThat(waiting.text("/state")).isEqualTo("QUEUED");
        assertThat(waiting.text("/lastError")).isNotBlank();
        assertThat(waiting.json().at("/tries").asInt()).isOne();
        MailServer.start();
        delivery.deliverDue();
        assertThat(MailServer.received()).as("before its time").isEmpty();
        staff.as(Role.ADMIN)
                .onVersion(waiting.version())
                .post("/mail/" + waiting.id() + "/retry")
                .is(200);
        assertThat(delivered()).isNotNull();
        var sent = mail(key);
        assertThat(sent.text("/state")).isEqualTo("SENT");
        assertThat(sent.json().has("lastError")).isFalse();
        assertThat(sent.json().has("dueAt")).isFalse();
        staff.as(Role.ADMIN)
                .onVersion(sent.version())
                .post("/mail/" + sent.id() + "/retry")
                .isProblem(409, "transition-refused");
        delivery.deliverDue();
        assertThat(MailServer.received()).hasSize(1);
    }

    @Test
    void givesUpWhatHasNoTemplate() {
        var key = queue("unheard-of", Map.of());
        delivery.deliverDue();
        var failed = mail(key);
        assertThat(failed.text("/state")).isEqualTo("FAILED");
        assertThat(failed.text("/lastError")).contains("unheard-of");
        assertThat(failed.json().has("text")).isFalse();
        assertThat(MailServer.received()).isEmpty();
    }

    private String queue(String template, Map<String, Object> values) {
        var key = UUID.randomUUID().toString();
        assertThat(outbox.queue(
                        new MailMessage(new EmailAddress("ann@example.org"), template, Locale.ENGLISH, values, key)))
                .isTrue();
        return key;
    }

    /** The message in the outbox that was queued last. */
    private Answer mail(String key) {
        var admin = staff.as(Role.ADMIN);
        var id = admin.get("/mail?limit=1").is(200).text("/items/0/id");
        assertThat(outbox.require(id).deduplicationKey()).isEqualTo(key);
        return admin.get("/mail/" + id).is(200);
    }

    private MimeMessage delivered() {
        delivery.deliverDue();
        assertThat(MailServer.received()).hasSize(1);
        return MailServer.received().getFirst();
    }

    private static String text(MimeMessage message) throws Exception {
        return part(message, 0);
    }

    private static String page(MimeMessage message) throws Exception {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int index) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return String.valueOf(parts.getBodyPart(index).getContent());
    }
}
