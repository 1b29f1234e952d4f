package org.comfrey.model.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.redirect.Destination;
import org.comfrey.model.redirect.Redirecting;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.stereotype.Component;

/**
 * Finds links that lead nowhere, between pages of the site: in what readers see, not in drafts. Other sites are not asked.
 */
@Component
@RequiredArgsConstructor
public class BrokenLinks {

    /** In one go, so that the answer does not take longer the more articles there are. */
    private static final int MOST_ARTICLES = 200;

    private static final Pattern FEED = Pattern.compile("(?<=.)(?:/comments)?/feed\\.(?:xml|json)$");

    private final Publications publications;
    private final Redirecting redirecting;

    /**
     * A page of them, by article, the first begun first. A page may be empty and still have a next one: each looks through
     * {@value #MOST_ARTICLES} articles at most.
     *
     * @param asPath tells the path of an address that names this site, and leaves other addresses as they are
     */
    public Page<BrokenLink> list(UnaryOperator<String> asPath, Slice slice) {
        var after = slice.after();
        var first = after == null ? null : after.id();
        long skipped = after == null ? 0 : Math.max(0, after.key());
        var articles = publications.livePartWithTexts(first, MOST_ARTICLES + 1);
        var known = new HashMap<SitePath, Destination>();
        var found = new ArrayList<BrokenLink>();
        for (var article : articles.subList(0, Math.min(articles.size(), MOST_ARTICLES))) {
            var broken = brokenIn(article, asPath, known);
            // The position counts within the article where the page before ended; it may have changed since.
            long from = article.id().equals(first) ? Math.min(skipped, broken.size()) : 0;
            for (long i = from; i < broken.size(); i++) {
                if (found.size() == slice.limit()) {
                    return new Page<>(found, new Cursor(i, article.id()).encoded());
                }
                found.add(broken.get((int) i));
            }
        }
        return new Page<>(
                found,
                articles.size() > MOST_ARTICLES
                        ? new Cursor(0, articles.getLast().id()).encoded()
                        : null);
    }

    private List<BrokenLink> brokenIn(
            Publication article, UnaryOperator<String> asPath, Map<SitePath, Destination> known) {
        var content = article.content();
        return content.hrefs()
                .distinct()
                .flatMap(href -> destination(asPath.apply(href), known)
                        .filter(Destination::isMissing)
                        .map(destination ->
                                new BrokenLink(article.id(), content.title(), content.slug(), href, destination))
                        .stream())
                .toList();
    }

    /** None for other sites, places on the same page, and where the site itself is. */
    private Optional<Destination> destination(String address, Map<SitePath, Destination> known) {
        return Redirecting.pathOf(address)
                // A topic's or an article's feed is there as long as its page is.
                .flatMap(path -> SitePath.of(FEED.matcher(path.value()).replaceFirst("")))
                .map(path -> Objects.requireNonNull(known.computeIfAbsent(path, redirecting::destination)));
    }
}
