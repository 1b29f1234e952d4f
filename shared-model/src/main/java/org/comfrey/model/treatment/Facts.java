package org.comfrey.model.treatment;

import java.util.List;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/** Limits that the facts share, and how they are checked. */
final class Facts {

    private Facts() {}

    /** The entries as they are, or none: a document or a request may leave them out. */
    static <T> List<T> listOf(@Nullable List<T> entries) {
        return entries == null ? List.of() : List.copyOf(entries);
    }

    static void present(@Nullable Object value, String pointer, Problems problems) {
        problems.require(value != null, pointer, "This is needed.");
    }

    static void line(@Nullable String text, String pointer, Problems problems) {
        problems.require(
                text != null
                        && Text.isVisible(text)
                        && text.length() <= Treatment.LONGEST_LINE
                        && Text.isPrintable(text),
                pointer,
                "This has 1 to " + Treatment.LONGEST_LINE + " characters, on one line.");
    }

    static void optionalLine(@Nullable String text, String pointer, Problems problems) {
        if (text != null) {
            line(text, pointer, problems);
        }
    }

    static void passage(@Nullable String text, String pointer, Problems problems) {
        problems.require(
                text == null || (text.length() <= Treatment.LONGEST_PASSAGE && Text.isPrintableLines(text)),
                pointer,
                "This has at most " + Treatment.LONGEST_PASSAGE + " characters.");
    }

    static void lines(List<String> texts, String pointer, Problems problems) {
        few(texts, pointer, problems);
        for (int i = 0; i < texts.size(); i++) {
            line(texts.get(i), pointer + "/" + i, problems);
        }
    }

    static void few(List<?> entries, String pointer, Problems problems) {
        problems.require(
                entries.size() <= Treatment.MOST_ENTRIES,
                pointer,
                "At most " + Treatment.MOST_ENTRIES + " can stand here.");
    }

    static void keys(List<String> keys, String pointer, Problems problems) {
        few(keys, pointer, problems);
        for (int i = 0; i < keys.size(); i++) {
            problems.require(Reference.KEY.matcher(keys.get(i)).matches(), pointer + "/" + i, Reference.KEY_RULE);
        }
    }
}
