package org.comfrey.model.treatment;

import java.util.List;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/** Limits that the facts share, and how they are checked. */
final class Facts {

    /** A condition, a name, a question: what stands on a line or two. */
    static final int LINE = 300;

    /** A paragraph or a few. */
    static final int PASSAGE = 3_000;

    /** Entries of one list. */
    static final int MOST = 50;

    private Facts() {}

    static void line(String text, String pointer, Problems problems) {
        problems.require(
                !text.isBlank() && text.length() <= LINE && Text.isPrintable(text),
                pointer,
                "This has 1 to " + LINE + " characters, on one line.");
    }

    static void optionalLine(@Nullable String text, String pointer, Problems problems) {
        if (text != null) {
            line(text, pointer, problems);
        }
    }

    static void passage(@Nullable String text, String pointer, Problems problems) {
        problems.require(
                text == null || (text.length() <= PASSAGE && Text.isPrintableLines(text)),
                pointer,
                "This has at most " + PASSAGE + " characters.");
    }

    static void lines(List<String> texts, String pointer, Problems problems) {
        few(texts, pointer, problems);
        for (int i = 0; i < texts.size(); i++) {
            line(texts.get(i), pointer + "/" + i, problems);
        }
    }

    static void few(List<?> entries, String pointer, Problems problems) {
        problems.require(entries.size() <= MOST, pointer, "At most " + MOST + " can stand here.");
    }
}
