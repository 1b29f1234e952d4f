package org.comfrey.api.savedview;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.savedview.SavedViews;
import org.jspecify.annotations.Nullable;

/**
 * All views that somebody wants to have.
 *
 * @param views in the order in which they shall be shown
 */
@Schema(name = "SavedViewsRequest")
record SavedViewsRequest(
        @ArraySchema(maxItems = SavedViews.MOST) @Nullable List<SavedViewView> views) {}
