package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.comfrey.model.checklist.Check;
import org.comfrey.model.checklist.Level;

/**
 * How the desk works.
 *
 * @param checklist how strictly each check before publication is taken
 * @param trashDays after how many days in the trash an article is deleted for good
 * @param reviewNoticeDays how many days before a review is due it is announced
 */
@Schema(name = "EditorialSettings")
record EditorialView(ChecklistRulesView checklist, int trashDays, int reviewNoticeDays) {

    /**
     * How strictly each check is taken.
     *
     * @param levels the level of each check; that of SIGN_OFF holds where no sign-off is required
     * @param readingGradeLimit the highest reading grade that is not remarked on
     */
    @Schema(name = "ChecklistSettings")
    record ChecklistRulesView(
            @Schema(example = "{\"SAFETY_ADVICE\":\"BLOCKING\",\"READING_GRADE\":\"WARNING\",\"LINKS\":\"OFF\"}")
            Map<Check, Level> levels,

            @Schema(example = "8") int readingGradeLimit) {}
}
