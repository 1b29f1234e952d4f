package org.comfrey.api.savedview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The views that somebody has saved.
 *
 * @param version grows by one with each change; 0 before the first
 * @param views in the order in which they are shown
 */
@Schema(name = "SavedViews")
record SavedViewsView(long version, List<SavedViewView> views) {

    SavedViewsView {
        views = List.copyOf(views);
    }
}
