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
        var draft = draftBy(author);
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
        var approved = approved(staff.as(Role.AUTHOR), staff.as(Role.REVIEWER));
        return staff.as(Role.EDITOR)
                .onVersion(approved.version())
                .post("/articles/" + approved.id() + "/publish")
                .is(200);
    }
}
