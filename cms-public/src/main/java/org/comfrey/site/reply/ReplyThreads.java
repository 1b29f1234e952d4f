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

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n[ \\t]*+\\n\\s*+");

    private final ZoneId zone;

    /** Deeper answers stand at this level, so that a phone still has room for words. */
    private final int deepest;

    private final @Nullable String own;
    private final Map<String, Comment> byId = new LinkedHashMap<>();
    private final Map<String, List<Comment>> answers = new HashMap<>();

    private ReplyThreads(List<Comment> oldestFirst, ZoneId zone, int deepest, @Nullable String own) {
        this.zone = zone;
        this.deepest = deepest;
        this.own = own;
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
     * @param deepest the level at which also deeper answers stand
     * @param own the id of the reader's own reply, or null
     */
    public static List<ReplyView> of(List<Comment> oldestFirst, ZoneId zone, int deepest, @Nullable String own) {
        var threads = new ReplyThreads(oldestFirst, zone, deepest, own);
        return threads.below("");
    }

    /** The id of the reply that this one is shown below, or nothing. */
    private String placeOf(Comment comment) {
        var parent = comment.parent();
        if (parent == null || !byId.containsKey(parent)) {
            return "";
        }
        var above = byId.get(parent);
        return depth(above) >= deepest ? placeOf(above) : parent;
    }

    private int depth(Comment comment) {
        int depth = 1;
        for (var above = parent(comment); above != null && depth < deepest; above = parent(above)) {
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
                comment.isApproved() && comment.id().equals(own),
                below(comment.id()));
    }
}
