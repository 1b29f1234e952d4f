package org.comfrey.site.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, of which some are what was searched for.
 *
 * @param text of the piece
 * @param found whether it is what was searched for
 */
public record Marked(String text, boolean found) {

    /** No text of ours has these: they are refused on the way in. */
    static final String BEGIN = "\u0002";

    static final String END = "\u0003";

    /** Cuts a text at the marks in it. */
    static List<Marked> cut(String text) {
        var pieces = new ArrayList<Marked>();
        boolean found = false;
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf(found ? END : BEGIN, from);
            var piece = text.substring(from, to < 0 ? text.length() : to);
            if (!piece.isEmpty()) {
                pieces.add(new Marked(piece, found));
            }
            found = !found;
            from = to < 0 ? text.length() : to + 1;
        }
        return pieces;
    }
}
