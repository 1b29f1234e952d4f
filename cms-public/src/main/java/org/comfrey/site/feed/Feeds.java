package org.comfrey.site.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.person.Byline;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.feed.Feed.Item;
import org.comfrey.site.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes feeds. Of an article they have the summary only: what was withdrawn or corrected would stay in feed readers for ever.
 */
@Component
@RequiredArgsConstructor
class Feeds {

    private static final int LENGTH = 50;

    private final Publications publications;
    private final Comments comments;
    private final Topics topics;
    private final SettingsStore settings;
    private final Frames frames;

    /**
     * Which part of a feed in which format is asked for.
     *
     * @param format what its address ends with
     * @param after where the part begins, or null for the latest news
     */
    record Part(String format, @Nullable String after) {

        Slice slice() {
            return Slice.of(LENGTH, after);
        }
    }

    Feed ofSite(Part part) {
        return ofArticles(settings.site().name(), "/", Set.of(), Instant.EPOCH, part);
    }

    Feed of(Topic topic, Part part) {
        var title = topic.name() + " – " + settings.site().name();
        return ofArticles(title, "/topics/" + topic.slug(), topics.tree().idsWithin(topic), topic.updatedAt(), part);
    }

    private Feed ofArticles(String title, String path, Set<String> about, Instant whenEmpty, Part part) {
        var page = publications.live(about, part.slice());
        var ids = page.items().stream()
                .flatMap(publication -> publication.content().topics().stream())
                .collect(Collectors.toSet());
        var named = ids.isEmpty() ? List.<Topic>of() : topics.named(ids);
        var items = page.items().stream()
                .map(publication -> article(publication, named))
                .toList();
        return feed(title, path, settings.site().locale(), whenEmpty, items, page, part);
    }

    Feed ofReplies(Publication publication, Part part) {
        var content = publication.content();
        var page = comments.newestShown(publication.id(), part.slice());
        var items = page.items().stream()
                .map(comment -> reply(comment, publication))
                .toList();
        return feed(
                "Replies to " + content.title(),
                path(publication),
                content.locale(),
                publication.publishedAt(),
                items,
                page,
                part);
    }

    private Feed feed(
            String title, String path, String lang, Instant whenEmpty, List<Item> items, Page<?> page, Part part) {
        var base = (path.equals("/") ? "" : path) + (path.startsWith("/articles/") ? "/comments" : "");
        var self = frames.address(base + "/feed." + part.format());
        return new Feed(
                title,
                frames.address(path),
                part.after() == null ? self : self + "?after=" + part.after(),
                settings.site().name(),
                lang,
                items.stream().map(Item::updated).max(Instant::compareTo).orElse(whenEmpty),
                items,
                page.next() == null ? null : self + "?after=" + page.next());
    }

    private Item article(Publication publication, List<Topic> named) {
        var content = publication.content();
        return new Item(
                id("article", publication.id(), publication.firstPublishedAt()),
                frames.address(path(publication)),
                content.title(),
                content.summary().isEmpty() ? content.title() : content.summary(),
                false,
                content.locale(),
                publication.authors().stream().map(Byline::name).toList(),
                named.stream()
                        .filter(topic -> topic.isAmong(content.topics()))
                        .map(Topic::name)
                        .toList(),
                publication.firstPublishedAt(),
                publication.publishedAt());
    }

    private Item reply(Comment comment, Publication publication) {
        return new Item(
                id("reply", comment.id(), comment.createdAt()),
                frames.address(path(publication) + "#reply-" + comment.id()),
                "Reply by " + comment.name() + (comment.isStaff() ? " (staff)" : ""),
                comment.text(),
                true,
                null,
                List.of(comment.name()),
                List.of(),
                comment.createdAt(),
                comment.createdAt());
    }

    private static String path(Publication publication) {
        return "/articles/" + publication.content().slug();
    }

    /** A tag URI (RFC 4151): unlike an address, it stays the same when the article is renamed. */
    private String id(String kind, String id, Instant since) {
        var host = URI.create(frames.address("/")).getHost();
        return "tag:" + host + "," + LocalDate.ofInstant(since, ZoneOffset.UTC) + ":" + kind + "/" + id;
    }
}
