package org.comfrey.site.reply;

import java.util.List;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.input.Problem;
import org.comfrey.model.settings.DiscussionRules;
import org.jspecify.annotations.Nullable;

/**
 * The form below an article, with what was typed and what was wrong with it.
 *
 * @param action where it is sent
 * @param answered the name of the one who is answered, or null when it is the article
 * @param cancel where the answer is cancelled
 * @param parent the id of the reply that is answered, or empty
 * @param seal says when the form was made, and for which article
 * @param asks what the site asks for
 * @param name the field for the name
 * @param email the field for the address
 * @param website the field for the site
 * @param body the field for the reply
 * @param problems what was wrong, in the order of the fields; empty at first
 */
public record ReplyBox(
        String action,
        @Nullable String answered,
        String cancel,
        String parent,
        String seal,
        Asks asks,
        Field name,
        Field email,
        Field website,
        Field body,
        List<FieldProblem> problems) {

    /**
     * What the site asks for.
     *
     * @param name whether a name is required
     * @param email whether an address is required
     * @param moderation who reads the reply before it appears, or null when nobody does
     */
    public record Asks(
            boolean name, boolean email, @Nullable String moderation) {

        static Asks of(DiscussionRules rules) {
            return new Asks(
                    rules.nameRequired(),
                    rules.emailRequired(),
                    switch (rules.moderation()) {
                        case ALL -> "A moderator reads each reply before it appears.";
                        case FIRST -> "A moderator reads your first reply before it appears.";
                        case NONE -> null;
                    });
        }
    }

    /**
     * What stands in the form.
     *
     * @param answered the name of the one who is answered, or null when it is the article
     * @param typed what was typed
     * @param problems what was wrong with it
     */
    record Contents(@Nullable String answered, ReplyForm typed, List<Problem> problems) {}

    /**
     * A field of the form.
     *
     * @param value what was typed
     * @param problem what was wrong with it, or null
     */
    public record Field(String value, @Nullable String problem) {

        public boolean isWrong() {
            return problem != null;
        }
    }

    /**
     * A line of the summary.
     *
     * @param field the name of the field that it leads to
     * @param detail what was wrong
     */
    public record FieldProblem(String field, String detail) {}

    static ReplyBox of(String articlePath, String seal, Asks asks, Contents contents) {
        var typed = contents.typed;
        var problems = contents.problems;
        return new ReplyBox(
                articlePath + "/comments",
                contents.answered,
                articlePath + "#leave-a-reply",
                orEmpty(typed.parent()),
                seal,
                asks,
                field("name", typed.name(), problems),
                field("email", typed.email(), problems),
                field("website", typed.website(), problems),
                field("body", typed.body(), problems),
                problems.stream().map(ReplyBox::line).toList());
    }

    private static FieldProblem line(Problem problem) {
        var field = problem.pointer().replaceFirst("^/", "");
        // What is wrong with the hidden field is mended in the one that people see.
        return new FieldProblem(field.isEmpty() || field.equals("parent") ? "body" : field, problem.detail());
    }

    private static Field field(String name, @Nullable String typed, List<Problem> problems) {
        var wrong = problems.stream()
                .filter(problem -> problem.pointer().equals("/" + name))
                .map(Problem::detail)
                .findFirst()
                .orElse(null);
        return new Field(orEmpty(typed), wrong);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
