package org.comfrey.model.savedview;

import java.util.HashSet;
import java.util.List;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.store.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The views that a person has saved.
 *
 * @param id the person's id
 * @param version grows by one with each change; 0 before the first
 * @param views in the order in which they are shown, at most {@value #MOST}
 */
@Document("saved_views")
public record SavedViews(@Id String id, long version, List<SavedView> views) implements Versioned {

    public static final int MOST = 50;

    public SavedViews {
        views = List.copyOf(views);
        var problems = new Problems();
        problems.require(
                views.size() <= MOST,
                "/views",
                "There are at most " + MOST + " views. Remove one that you no longer need.");
        var names = new HashSet<String>();
        for (int i = 0; i < views.size(); i++) {
            check(views.get(i), names, "/views/" + i, problems);
        }
        problems.throwIfAny();
    }

    private static void check(SavedView view, HashSet<String> names, String pointer, Problems problems) {
        var name = view.name();
        problems.require(
                Text.isVisible(name) && name.length() <= SavedView.LONGEST_NAME && Text.isPrintable(name),
                pointer + "/name",
                "The name of a view has 1 to " + SavedView.LONGEST_NAME + " characters, on one line.");
        problems.require(names.add(name), pointer + "/name", "There is another view of this name.");
        problems.require(
                view.filters().length() <= SavedView.LONGEST_FILTERS && Text.isPrintable(view.filters()),
                pointer + "/filters",
                "These are filters as the address of the list has them, of at most " + SavedView.LONGEST_FILTERS
                        + " characters.");
    }

    static SavedViews none(String person) {
        return new SavedViews(person, 0, List.of());
    }
}
