package org.comfrey.model.checklist;

import java.util.List;

/**
 * What was found on one revision of an article.
 *
 * @param revision the id of that revision
 * @param items one for each check that is not off
 */
public record Checklist(String revision, List<ChecklistItem> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** Whether nothing stands against it going live. */
    public boolean ready() {
        return blocking().isEmpty();
    }

    /** What stands against it going live. */
    public List<ChecklistItem> blocking() {
        return items.stream().filter(ChecklistItem::blocks).toList();
    }
}
