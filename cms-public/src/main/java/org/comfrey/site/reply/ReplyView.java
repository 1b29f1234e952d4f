package org.comfrey.site.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as readers see it.
 *
 * @param id the reply's id, a part of its anchor
 * @param name its writer
 * @param staff what marks one of the site's own people, or null
 * @param website the writer's site, or null
 * @param at when, for machines
 * @param date when, for people
 * @param paragraphs what it says: paragraphs of lines
 * @param pending whether it waits for a moderator, and is shown to its writer only
 * @param fresh whether it is public since a moment ago, which its writer is told
 * @param answers what others answered
 */
public record ReplyView(
        String id,
        String name,
        @Nullable Staff staff,
        @Nullable String website,
        String at,
        String date,
        List<List<String>> paragraphs,
        boolean pending,
        boolean fresh,
        List<ReplyView> answers) {

    /**
     * One of the site's own people.
     *
     * @param credentials degrees and profession, or null
     */
    public record Staff(@Nullable String credentials) {}
}
