package org.comfrey.site.page;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.reply.ReplySection;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.PageMoved;
import org.comfrey.site.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds articles by their address and answers with their pages. */
@Component
@RequiredArgsConstructor
public class ArticlePages {

    private static final String TEMPLATE = "article";

    private final Publications publications;
    private final Redirects redirects;
    private final Topics topics;
    private final SettingsStore settings;
    private final ArticleViews views;
    private final Pages pages;

    /**
     * @throws PageMissing when there is none at that address, or it was withdrawn
     * @throws PageMoved when it has another address now
     */
    public Publication live(String slug) {
        var publication = find(slug);
        if (!publication.isLive()) {
            throw PageMissing.gone();
        }
        return publication;
    }

    /** The page of what is not published: as it will be, but for the replies, of which there are none yet. */
    public ResponseEntity<byte[]> preview(Publication publication) {
        var page = views.page(publication, ReplySection.none());
        return pages.personal(
                HttpStatus.OK, TEMPLATE, Map.of("page", page.with(page.frame().asPreview())));
    }

    private Publication find(String slug) {
        try {
            var asked = new Slug(slug);
            return publications.at(asked).orElseGet(() -> moved(asked));
        } catch (IllegalArgumentException notASlug) {
            throw PageMissing.unknown();
        }
    }

    /** Answers with what was here if it was taken down meanwhile, and leads to it if it is elsewhere. */
    private Publication moved(Slug asked) {
        var publication =
                redirects.articleOnceAt(asked).flatMap(publications::find).orElseThrow(PageMissing::unknown);
        if (publication.isLive()) {
            throw new PageMoved("/articles/", asked, publication.content().slug());
        }
        return publication;
    }

    /** What an article shows, but for its replies. */
    public Shown shown(Publication publication) {
        var content = publication.content();
        var people = new HashSet<>(content.authors());
        Optional.ofNullable(publication.review())
                .map(Publication.Review::reviewer)
                .ifPresent(people::add);
        var shown = Shown.settings()
                .article(publication.id())
                .topics(content.topics())
                .topics(topics.successors(content.topics()).of(content.topics()))
                .people(people)
                .media(content.media());
        // Where there are other languages, any article may become a translation of it.
        return settings.site().furtherLocales().isEmpty() ? shown : shown.articles();
    }

    ResponseEntity<byte[]> shared(Publication publication, ReplySection replies) {
        var shown = shown(publication).repliesTo(publication.id()).readOf(publication.id());
        return pages.shared(TEMPLATE, Map.of("page", views.page(publication, replies)), shown);
    }

    /** The page for the writer of a reply that waits, or is public since a moment ago. */
    ResponseEntity<byte[]> withOwnReply(Publication publication, ReplySection replies) {
        var page = views.page(publication, replies);
        return pages.personal(
                HttpStatus.OK, TEMPLATE, Map.of("page", page.with(page.frame().unlisted())));
    }

    /** The page for somebody whose reply was not taken. */
    public ResponseEntity<byte[]> withError(HttpStatus status, Publication publication, ReplySection replies) {
        var page = views.page(publication, replies);
        return pages.personal(
                status, TEMPLATE, Map.of("page", page.with(page.frame().withError())));
    }
}
