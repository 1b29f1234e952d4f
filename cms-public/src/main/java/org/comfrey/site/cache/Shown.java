package org.comfrey.site.cache;

import jakarta.servlet.ServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.comfrey.model.reading.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a page shows, and so which changes make it another page. Every page shows the site's settings, so these are not named.
 * An answer that does not declare what it shows is kept for nobody.
 *
 * @param keys what it shows
 * @param readOf the id of the article that whoever gets the page reads; null when it is no article's page
 * @param searched what whoever gets the page has searched for; null when it is not what a search found
 */
public record Shown(
        Set<String> keys, @Nullable String readOf, @Nullable Searched searched) {

    static final String ARTICLES = "articles";
    static final String TOPICS = "topics";
    static final String PEOPLE = "people";
    static final String TAGS = "tags";
    static final String CATALOG = "catalog";

    private static final String ATTRIBUTE = Shown.class.getName();
    private static final String BESIDES = ATTRIBUTE + ".besides";

    public Shown {
        keys = Set.copyOf(keys);
    }

    /**
     * A search, as it is counted each time that somebody gets the page.
     *
     * @param search what was searched for
     * @param found how many articles were found
     */
    public record Searched(Search search, long found) {}

    /** The settings alone. */
    public static Shown settings() {
        return new Shown(Set.of(), null, null);
    }

    /** Also this article. */
    public Shown article(String id) {
        return and(articleKey(id));
    }

    /** The same, as the page of this article, which is read by whoever gets it. */
    public Shown readOf(String article) {
        return new Shown(keys, article, searched);
    }

    /**
     * The same, as the first page of what a search found, which is searched for by whoever gets it. A search that is not
     * counted leaves it as it is.
     */
    public Shown searched(String typed, long found) {
        return Search.of(typed)
                .map(search -> new Shown(keys, readOf, new Searched(search, found)))
                .orElse(this);
    }

    /** Also the replies under this article. */
    public Shown repliesTo(String article) {
        return and(repliesKey(article));
    }

    /** Also a list of articles, which any article may come into. */
    public Shown articles() {
        return and(ARTICLES);
    }

    /** Also a list of topics, which any topic may come into. */
    public Shown topics() {
        return and(TOPICS);
    }

    /** Also the names of these topics. */
    public Shown topics(Collection<String> ids) {
        return and(ids.stream().map(Shown::topicKey).toList());
    }

    /** Also a list of people, which anybody may come into. */
    public Shown people() {
        return and(PEOPLE);
    }

    /** Also what is told of these people. */
    public Shown people(Collection<String> ids) {
        return and(ids.stream().map(Shown::personKey).toList());
    }

    /** Also tags, as they are spelled now. */
    public Shown tags() {
        return and(TAGS);
    }

    /** Also these pictures. */
    public Shown media(Collection<String> ids) {
        return and(ids.stream().map(Shown::mediaKey).toList());
    }

    /** Also what was found in the catalog. */
    public Shown catalog() {
        return and(CATALOG);
    }

    /** Declares that the answer to the request at hand shows this, is the same for everybody, and may be kept. */
    public void declare() {
        note(ATTRIBUTE);
    }

    /** Declares that the answer to the request at hand, if it may be kept, shows this besides what it declares itself. */
    public void declareBesides() {
        note(BESIDES);
    }

    private void note(String attribute) {
        RequestContextHolder.currentRequestAttributes().setAttribute(attribute, this, RequestAttributes.SCOPE_REQUEST);
    }

    static @Nullable Shown declared(ServletRequest request) {
        var shown = (Shown) request.getAttribute(ATTRIBUTE);
        var besides = (Shown) request.getAttribute(BESIDES);
        return shown == null || besides == null ? shown : shown.and(besides.keys);
    }

    static String articleKey(String id) {
        return "article:" + id;
    }

    static String repliesKey(String article) {
        return "replies:" + article;
    }

    static String topicKey(String id) {
        return "topic:" + id;
    }

    static String personKey(String id) {
        return "person:" + id;
    }

    static String mediaKey(String id) {
        return "media:" + id;
    }

    private Shown and(String key) {
        return and(Set.of(key));
    }

    private Shown and(Collection<String> more) {
        var all = new HashSet<>(keys);
        all.addAll(more);
        return new Shown(all, readOf, searched);
    }
}
