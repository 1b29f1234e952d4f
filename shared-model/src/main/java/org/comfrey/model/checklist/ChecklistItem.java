package org.comfrey.model.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one check.
 *
 * @param check what was looked at
 * @param level how strictly the site takes it
 * @param passed whether all is well; also where there was nothing to look at
 * @param findings what is not, the worst first
 * @param grade the reading grade of the whole text, where that was measured; else null
 */
public record ChecklistItem(
        Check check,
        Level level,
        boolean passed,
        List<Finding> findings,
        @Nullable Double grade) {

    public ChecklistItem {
        findings = List.copyOf(findings);
    }

    public boolean blocks() {
        return level == Level.BLOCKING && !passed;
    }
}
