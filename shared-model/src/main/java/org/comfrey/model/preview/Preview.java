package org.comfrey.model.preview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.person.Byline;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A copy of a working copy for those who have a link to it, and the links. It is there while a link works, and follows
 * each save. It is all that the public site may read of a text that is not published.
 *
 * @param id the article's id
 * @param version grows by one with each change
 * @param articleVersion the version of the article that it shows; an older one never replaces a newer one
 * @param revision the number of the revision that it shows
 * @param translationGroup what it shares with its translations
 * @param content what it says
 * @param authors the people named as its authors
 * @param review the medical review of this revision, or null
 * @param savedAt when the article was last changed
 * @param links those that work, and those that have expired but were not taken away yet
 * @param ownLinks those of the people who work on the article, one each; nobody passes them on, so they are in no list
 * @param expiresAt when the last link expires
 */
@Document("previews")
@Builder(toBuilder = true)
public record Preview(
        @Id String id,
        long version,
        long articleVersion,
        int revision,
        String translationGroup,
        ArticleContent content,
        List<Byline> authors,
        Publication.@Nullable Review review,
        Instant savedAt,
        List<PreviewLink> links,
        List<PreviewLink> ownLinks,
        Instant expiresAt)
        implements Versioned {

    public Preview {
        translationGroup = Objects.requireNonNullElse(translationGroup, id);
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        // Previews that were stored before there were any have none.
        ownLinks = List.copyOf(Objects.requireNonNullElse(ownLinks, List.of()));
    }

    /** The preview as the page of an article takes it. */
    public Publication asPublication() {
        return Publication.builder()
                .id(id)
                .edition(articleVersion)
                .status(Publication.Status.LIVE)
                .revision("")
                .revisionNumber(revision)
                .translationGroup(translationGroup)
                .content(content)
                .media(content.media())
                .authors(authors)
                .review(review)
                .firstPublishedAt(savedAt)
                .publishedAt(savedAt)
                .build();
    }

    List<PreviewLink> openLinks(Instant now) {
        return links.stream().filter(link -> link.isOpen(now)).toList();
    }

    Optional<PreviewLink> openLink(String link, Instant now) {
        return openLinks(now).stream().filter(open -> open.id().equals(link)).findFirst();
    }

    /** Whether that link leads here, be it one that is passed on or somebody's own. */
    boolean isOpenBy(String link, Instant now) {
        return Stream.concat(links.stream(), ownLinks.stream())
                .anyMatch(one -> one.id().equals(link) && one.isOpen(now));
    }

    /** The own link of somebody, if it works at that time. */
    Optional<PreviewLink> ownLink(String actor, Instant at) {
        return ownLinks.stream()
                .filter(link -> link.createdBy().equals(actor) && link.isOpen(at))
                .findFirst();
    }

    Preview with(PreviewLink link, Instant now) {
        return withLinks(Stream.concat(openLinks(now).stream(), Stream.of(link)).toList(), ownLinks);
    }

    Preview without(String link) {
        return withLinks(links.stream().filter(kept -> !kept.id().equals(link)).toList(), ownLinks);
    }

    /** Somebody's own link takes the place of the one before, and what has expired goes. */
    Preview withOwn(PreviewLink link, Instant now) {
        var others = ownLinks.stream()
                .filter(own -> own.isOpen(now) && !own.createdBy().equals(link.createdBy()));
        return withLinks(links, Stream.concat(others, Stream.of(link)).toList());
    }

    private Preview withLinks(List<PreviewLink> changed, List<PreviewLink> changedOwn) {
        var last = Stream.concat(changed.stream(), changedOwn.stream())
                .map(PreviewLink::expiresAt)
                .max(Instant::compareTo);
        return toBuilder()
                .version(version + 1)
                .links(changed)
                .ownLinks(changedOwn)
                // Without a link it is of no use to anybody, and goes with the next purge.
                .expiresAt(last.orElse(Instant.EPOCH))
                .build();
    }
}
