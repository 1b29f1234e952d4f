package org.comfrey.model.settings;

import org.comfrey.model.checklist.ChecklistRules;
import org.comfrey.model.input.Problems;

/**
 * How the desk works.
 *
 * @param checklist how strictly each check before publication is taken
 * @param trashDays after how many days in the trash an article is deleted for good
 * @param reviewNoticeDays how many days before a review is due it is announced
 */
public record EditorialRules(ChecklistRules checklist, int trashDays, int reviewNoticeDays) {

    public static final int MOST_TRASH_DAYS = 365;
    public static final int MOST_NOTICE_DAYS = 365;

    public EditorialRules {
        var problems = new Problems();
        problems.require(
                trashDays >= 1 && trashDays <= MOST_TRASH_DAYS,
                "/trashDays",
                "The trash keeps articles for 1 to " + MOST_TRASH_DAYS + " days.");
        problems.require(
                reviewNoticeDays >= 1 && reviewNoticeDays <= MOST_NOTICE_DAYS,
                "/reviewNoticeDays",
                "A review is announced 1 to " + MOST_NOTICE_DAYS + " days before.");
        problems.throwIfAny();
    }

    public static EditorialRules usual() {
        return new EditorialRules(ChecklistRules.usual(), 30, 30);
    }
}
