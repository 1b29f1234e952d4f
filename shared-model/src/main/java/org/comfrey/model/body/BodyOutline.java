package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comfrey.model.address.Slug;

/**
 * The headings of a text, each with an anchor that is unique in it.
 *
 * @param entries in reading order
 */
public record BodyOutline(List<Entry> entries) {

    /**
     * A heading.
     *
     * @param level 2 to 4
     * @param text without marks
     * @param anchor the id of its element
     */
    public record Entry(int level, String text, String anchor) {}

    public static BodyOutline of(Body body) {
        var entries = new ArrayList<Entry>();
        var taken = new HashSet<String>();
        for (var block : body.blocks()) {
            if (block instanceof Block.Heading(var id, var level, var content)) {
                var text = TextRenderer.lineOf(content);
                // A heading that nobody has written yet is not shown either.
                if (!text.isEmpty()) {
                    entries.add(new Entry(level, text, anchor(text, taken)));
                }
            }
        }
        return new BodyOutline(List.copyOf(entries));
    }

    private static String anchor(String text, Set<String> taken) {
        // A prefix keeps the anchors apart from the ids that the page has itself.
        var slug = Slug.from(text);
        var anchor = "s-" + slug;
        for (int number = 2; !taken.add(anchor); number++) {
            anchor = "s-" + slug.numbered(number);
        }
        return anchor;
    }
}
