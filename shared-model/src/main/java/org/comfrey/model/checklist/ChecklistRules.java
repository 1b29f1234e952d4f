package org.comfrey.model.checklist;

import java.util.EnumMap;
import java.util.Map;
import org.comfrey.model.input.Problems;

/**
 * How strictly a site takes each check. Whether a sign-off is needed is a setting of its own; what is said here of
 * {@link Check#SIGN_OFF} holds where it is not.
 *
 * @param levels what differs from {@link Check#usual()}
 * @param readingGradeLimit the highest reading grade that is not remarked on: years of school in the United States
 */
public record ChecklistRules(Map<Check, Level> levels, int readingGradeLimit) {

    /** Texts for patients are commonly recommended to be of grade 6 to 8. */
    public static final int USUAL_GRADE_LIMIT = 8;

    public static final int LOWEST_GRADE_LIMIT = 1;
    public static final int HIGHEST_GRADE_LIMIT = 20;

    public ChecklistRules {
        levels = Map.copyOf(levels);
        var problems = new Problems();
        problems.require(
                levels.get(Check.SIGN_OFF) != Level.BLOCKING,
                "/levels/SIGN_OFF",
                "Set \"signOffRequired\" to have a missing sign-off block. Here it is a WARNING or OFF.");
        problems.require(
                readingGradeLimit >= LOWEST_GRADE_LIMIT && readingGradeLimit <= HIGHEST_GRADE_LIMIT,
                "/readingGradeLimit",
                "The highest reading grade is " + LOWEST_GRADE_LIMIT + " to " + HIGHEST_GRADE_LIMIT + ".");
        problems.throwIfAny();
    }

    public static ChecklistRules usual() {
        return new ChecklistRules(Map.of(), USUAL_GRADE_LIMIT);
    }

    /** How strictly a check is taken. */
    public Level level(Check check, boolean signOffRequired) {
        if (check == Check.SIGN_OFF) {
            return signOffRequired ? Level.BLOCKING : levels.getOrDefault(check, Level.WARNING);
        }
        return levels.getOrDefault(check, check.usual());
    }

    /** The level of every check, the usual ones included. */
    public Map<Check, Level> allLevels() {
        var all = new EnumMap<Check, Level>(Check.class);
        for (var check : Check.values()) {
            all.put(check, level(check, false));
        }
        return all;
    }
}
