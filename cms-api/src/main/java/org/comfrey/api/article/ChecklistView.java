package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.checklist.ChecklistItem;

/**
 * What was found on the current revision.
 *
 * @param revision the id of that revision
 * @param ready whether nothing stands against it going live
 * @param items one for each check that the site makes
 */
@Schema(name = "Checklist")
record ChecklistView(String revision, boolean ready, List<ChecklistItem> items) {}
