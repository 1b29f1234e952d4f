package org.comfrey.api;

import java.util.UUID;
import org.comfrey.model.access.Role;

/** Things that tests begin with, made through the API. */
final class Samples {

    private Samples() {}

    static String article(String title) {
        return """
                {"title":"%s","summary":"What it is and whom it helps.",
                 "treatment":{"safetyAdvice":"See a doctor if the pain lasts.",
                              "contraindications":[{"condition":"A blood clot","severity":"ABSOLUTE"}]},
                 "body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Hands work on the back."}]}]}}""".formatted(title);
    }

    static String uniqueTitle() {
        return "Massage " + UUID.randomUUID();
    }

    static Answer draftBy(Client author) {
        return author.post("/articles", article(uniqueTitle())).is(201);
    }

    static Answer inReview(Client author) {
        return submit(author, draftBy(author));
    }

    private static Answer submit(Client author, Answer draft) {
        return author.onVersion(draft.version())
                .post("/articles/" + draft.id() + "/submit")
                .is(200);
    }

    static Answer approved(Client author, Client reviewer) {
        return approve(reviewer, inReview(author)).is(200);
    }

    static Answer approve(Client reviewer, Answer article) {
        return reviewer.onVersion(article.version())
                .post(
                        "/articles/" + article.id() + "/approve",
                        "{\"revision\":\"%s\"}".formatted(article.text("/head/revision")));
    }

    static Answer live(Staff staff) {
        return publish(staff, draftBy(staff.as(Role.AUTHOR)));
    }

    /** Submits a draft, signs it off and publishes it. */
    static Answer publish(Staff staff, Answer draft) {
        var editor = staff.as(Role.EDITOR);
        var approved = approve(staff.as(Role.REVIEWER), submit(editor, draft)).is(200);
        return editor.onVersion(approved.version())
                .post("/articles/" + approved.id() + "/publish")
                .is(200);
    }
}
