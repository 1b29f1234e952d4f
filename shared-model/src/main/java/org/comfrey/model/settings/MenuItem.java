package org.comfrey.model.settings;

import org.comfrey.model.address.Href;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;

/**
 * A link in a menu of the site.
 *
 * @param label what it is called, 1 to {@value #LONGEST_LABEL} characters
 * @param href where it leads
 */
public record MenuItem(String label, String href) {

    public static final int LONGEST_LABEL = 40;

    public MenuItem {
        var problems = new Problems();
        problems.require(
                !label.isBlank() && label.length() <= LONGEST_LABEL && Text.isPrintable(label),
                "/label",
                "A link in a menu has 1 to " + LONGEST_LABEL + " characters.");
        problems.require(Href.isSafe(href), "/href", Href.RULE);
        problems.throwIfAny();
    }
}
