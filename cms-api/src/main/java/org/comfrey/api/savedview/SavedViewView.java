package org.comfrey.api.savedview;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.savedview.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of articles under a name.
 *
 * @param name what they are called; no two of a person's views have the same name
 * @param filters as the address of the list has them
 */
@Schema(name = "SavedView")
record SavedViewView(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = SavedView.LONGEST_NAME,
                example = "Overdue, by title")
        @Nullable
        String name,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = SavedView.LONGEST_FILTERS,
                example = "review=OVERDUE&sort=title")
        @Nullable
        String filters) {}
