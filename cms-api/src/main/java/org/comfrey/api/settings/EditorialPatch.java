package org.comfrey.api.settings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.comfrey.model.checklist.Check;
import org.comfrey.model.checklist.ChecklistRules;
import org.comfrey.model.checklist.Level;
import org.comfrey.model.input.Problems;
import org.comfrey.model.settings.EditorialRules;
import org.jspecify.annotations.Nullable;

/** What can be changed of how the desk works. Null takes the usual value again. */
record EditorialPatch(
        @Nullable ChecklistPatch checklist,
        @Schema(minimum = "1", maximum = "365") @Nullable Integer trashDays,
        @Schema(minimum = "1", maximum = "365") @Nullable Integer reviewNoticeDays) {

    /** How strictly each check is taken. */
    record ChecklistPatch(
            @Schema(
                    description =
                            "The level of each check. Whether a missing SIGN_OFF blocks is said by signOffRequired.",
                    example = "{\"SAFETY_ADVICE\":\"BLOCKING\",\"READING_GRADE\":\"WARNING\",\"LINKS\":\"OFF\"}")
            @Nullable
            Map<Check, Level> levels,

            @Schema(minimum = "1", maximum = "20") @Nullable Integer readingGradeLimit) {

        private static ChecklistRules rules(@Nullable ChecklistPatch wanted) {
            var usual = ChecklistRules.usual();
            return wanted == null
                    ? usual
                    : new ChecklistRules(
                            requireNonNullElse(wanted.levels, usual.levels()),
                            requireNonNullElse(wanted.readingGradeLimit, usual.readingGradeLimit()));
        }
    }

    static EditorialRules rules(@Nullable EditorialPatch wanted) {
        var usual = EditorialRules.usual();
        if (wanted == null) {
            return usual;
        }
        var problems = new Problems();
        var checklist = problems.parse("/checklist", () -> ChecklistPatch.rules(wanted.checklist));
        var rules = problems.parse(
                "",
                () -> new EditorialRules(
                        requireNonNullElse(checklist, usual.checklist()),
                        requireNonNullElse(wanted.trashDays, usual.trashDays()),
                        requireNonNullElse(wanted.reviewNoticeDays, usual.reviewNoticeDays())));
        problems.throwIfAny();
        return requireNonNull(rules);
    }
}
