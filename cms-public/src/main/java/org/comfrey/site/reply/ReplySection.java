package org.comfrey.site.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below an article: the replies and the form.
 *
 * @param heading how many replies there are, in words
 * @param replies the threads
 * @param later where the next replies are, or null
 * @param personal whether the reader's own reply is among them, as nobody else sees it
 * @param notice what was wrong beyond single fields, or null
 * @param box the form, or null when replies are closed
 * @param kept what was typed into a form that is closed now, or null
 */
public record ReplySection(
        String heading,
        List<ReplyView> replies,
        @Nullable String later,
        boolean personal,
        @Nullable String notice,
        @Nullable ReplyBox box,
        @Nullable String kept) {

    /** Neither replies nor a form. */
    public static ReplySection none() {
        return new ReplySection("", List.of(), null, false, null, null, null);
    }
}
