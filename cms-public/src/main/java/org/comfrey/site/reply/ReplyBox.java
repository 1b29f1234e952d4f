package org.comfrey.site.reply;

import java.util.List;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.input.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form below an article, with what was typed and what was wrong with it.
 *
 * @param action where it is sent
 * @param answered the name of the one who is answered, or null when it is the article
 * @param cancel where the answer is cancelled
 * @param parent the id of the reply that is answered, or empty
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
        Field name,
        Field email,
        Field website,
        Field body,
        List<FieldProblem> problems) {

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

    static ReplyBox of(String articlePath, @Nullable String answered, ReplyForm typed, List<Problem> problems) {
        return new ReplyBox(
                articlePath + "/comments",
                answered,
                articlePath + "#leave-a-reply",
                orEmpty(typed.parent()),
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
