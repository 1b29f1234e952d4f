package org.comfrey.site.web;

import org.comfrey.model.address.Slug;

/** What was at this address is at another one now. */
public class PageMoved extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String from;
    private final String to;

    /**
     * @param collection the path of things of its kind, such as {@code /articles/}
     * @param from its name in the address that was asked for
     * @param to its name now
     */
    public PageMoved(String collection, Slug from, Slug to) {
        super("This page has moved.");
        this.from = collection + from.value();
        this.to = collection + to.value();
    }

    /** The address now of what was asked for: the page itself, or what the content API has of it. */
    String in(String path) {
        return path.replaceFirst(java.util.regex.Pattern.quote(from) + "(?=/|$)", to);
    }
}
