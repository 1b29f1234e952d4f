package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comfrey.model.access.Role;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.person.Person;
import org.comfrey.model.store.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears by mail of what becomes of an article, as the outbox shows it. */
@ApiTest
class NoticeTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Outbox outbox;

    @Test
    void tellsReviewersWhatWasSubmittedAndAuthorsWhatBecameOfIt() {
        staff.as(Role.ADMIN);
        var author = staff.person(Role.AUTHOR);
        var reviewer = staff.person(Role.REVIEWER);
        var writing = staff.anonymous().signIn(author);
        var reading = staff.anonymous().signIn(reviewer);
        var title = Samples.uniqueTitle();
        var draft = writing.post("/articles", Samples.article(title)).is(201);
        var path = "/articles/" + draft.id();

        var submitted =
                writing.onVersion(draft.version()).post(path + "/submit").is(200);
        assertThat(told(reviewer, title)).containsExactly("submitted");
        assertThat(told(author, title)).isEmpty();

        var sentBack = reading.onVersion(submitted.version())
                .post(path + "/request-changes", "{\"note\":\"Say how often.\"}")
                .is(200);
        assertThat(told(author, title)).containsExactly("changes-requested");
        assertThat(outbox.values(mail(author, title).getFirst()).orElseThrow())
                .containsEntry("note", "Say how often.")
                .containsEntry("by", reviewer.name())
                .containsEntry("link", "/admin" + path);

        var again = writing.onVersion(sentBack.version()).post(path + "/submit").is(200);
        assertThat(told(reviewer, title)).containsExactly("submitted", "submitted");
        var approved = reading.onVersion(again.version())
                .post(path + "/approve", "{\"revision\":\"%s\"}".formatted(again.text("/head/revision")))
                .is(200);
        assertThat(told(author, title)).containsExactly("approved", "changes-requested");

        staff.as(Role.EDITOR)
                .onVersion(approved.version())
                .post(path + "/publish")
                .is(200);
        assertThat(told(author, title)).containsExactly("published", "approved", "changes-requested");
        assertThat(told(reviewer, title)).containsExactly("submitted", "submitted");
    }

    @Test
    void tellsNobodyOfTheirOwnAct() {
        var chief = staff.person(Role.EDITOR, Role.REVIEWER);
        var client = staff.anonymous().signIn(chief);
        var title = Samples.uniqueTitle();
        var draft = client.post("/articles", Samples.article(title)).is(201);
        var submitted =
                client.onVersion(1).post("/articles/" + draft.id() + "/submit").is(200);
        client.onVersion(submitted.version())
                .post("/articles/" + draft.id() + "/request-changes", "{\"note\":\"Not yet.\"}")
                .is(200);
        assertThat(told(chief, title)).isEmpty();
    }

    /** The newest first. */
    private List<String> told(Person person, String title) {
        return mail(person, title).stream().map(Mail::template).toList();
    }

    private List<Mail> mail(Person person, String title) {
        return outbox.list(null, Slice.of(Slice.MOST, null)).items().stream()
                .filter(mail -> outbox.to(mail).equals(person.email()))
                .filter(mail ->
                        outbox.values(mail).orElseThrow().get("title") instanceof String known && known.equals(title))
                .toList();
    }
}
