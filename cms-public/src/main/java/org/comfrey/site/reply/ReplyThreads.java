package org.comfrey.site.reply;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.comfrey.model.comment.Badge;
import org.comfrey.model.comment.Comment;
import org.jspecify.annotations.Nullable;

/** Puts replies into threads. */
public final class ReplyThreads {

    /** Deeper answers stand at this level, so that a phone still has room for words. */
    public static final int DEEPEST = 5;

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n[ \\t]*+\\n\\s*+");

    private final ZoneId zone;
    private final Map<String, Comment> byId = new LinkedHashMap<>();
    private final Map<String, List<Comment>> answers = new HashMap<>();

    private ReplyThreads(List<Comment> oldestFirst, ZoneId zone) {
        this.zone = zone;
        oldestFirst.forEach(comment -> byId.put(comment.id(), comment));
        for (var comment : byId.values()) {
            answers.computeIfAbsent(placeOf(comment), none -> new ArrayList<>()).add(comment);
        }
    }

    /**
     * Makes threads of replies.
     *
     * @param oldestFirst the replies; one whose parent is not among them begins a thread
     * @param zone the site's time zone
     */
    public static List<ReplyView> of(List<Comment> oldestFirst, ZoneId zone) {
        var threads = new ReplyThreads(oldestFirst, zone);
        return threads.below("");
    }

    /** The id of the reply that this one is shown below, or nothing. */
    private String placeOf(Comment comment) {
        var parent = comment.parent();
        if (parent == null || !byId.containsKey(parent)) {
            return "";
        }
        var above = byId.get(parent);
        return depth(above) >= DEEPEST && above.parent() != null ? placeOf(above) : parent;
    }

    private int depth(Comment comment) {
        int depth = 1;
        for (var above = parent(comment); above != null && depth < DEEPEST; above = parent(above)) {
            depth++;
        }
        return depth;
    }

    private @Nullable Comment parent(Comment comment) {
        return comment.parent() == null ? null : byId.get(comment.parent());
    }

    private List<ReplyView> below(String id) {
        return answers.getOrDefault(id, List.of()).stream().map(this::view).toList();
    }

    /** An empty line ends a paragraph, as people write it. */
    private static List<List<String>> paragraphs(String text) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    private static ReplyView.@Nullable Staff staff(@Nullable Badge badge) {
        return badge == null ? null : new ReplyView.Staff(badge.credentials());
    }

    private ReplyView view(Comment comment) {
        return new ReplyView(
                comment.id(),
                comment.name(),
                staff(comment.staff()),
                comment.website(),
                comment.createdAt().toString(),
                DAY_AND_TIME.format(comment.createdAt().atZone(zone)),
                paragraphs(comment.text()),
                !comment.isApproved(),
                below(comment.id()));
    }
}
