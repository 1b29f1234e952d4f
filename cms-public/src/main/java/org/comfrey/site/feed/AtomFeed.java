package org.comfrey.site.feed;

import org.comfrey.site.web.Xml;
import org.springframework.http.MediaType;

/** Writes feeds as Atom (RFC 4287), with links to their older parts (RFC 5005). */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] of(Feed feed) {
        var xml = Xml.document("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.lang())
                .text("id", feed.page())
                .text("title", feed.title())
                .text("updated", feed.updated().toString())
                .empty("link", "rel", "self", "type", MediaType.APPLICATION_ATOM_XML_VALUE, "href", feed.self())
                .empty("link", "rel", "alternate", "type", MediaType.TEXT_HTML_VALUE, "href", feed.page());
        if (feed.next() != null) {
            xml.empty("link", "rel", "next", "type", MediaType.APPLICATION_ATOM_XML_VALUE, "href", feed.next());
        }
        // An entry without an author of its own has that of the feed: section 4.1.1.
        person(xml, feed.publisher());
        feed.items().forEach(item -> entry(xml, item));
        return xml.bytes();
    }

    private static void entry(Xml xml, Feed.Item item) {
        if (item.lang() == null) {
            xml.open("entry");
        } else {
            xml.open("entry", "xml:lang", item.lang());
        }
        xml.text("id", item.id())
                .text("title", item.title())
                .text("published", item.published().toString())
                .text("updated", item.updated().toString())
                .empty("link", "rel", "alternate", "type", MediaType.TEXT_HTML_VALUE, "href", item.url());
        item.authors().forEach(author -> person(xml, author));
        item.tags().forEach(tag -> xml.empty("category", "term", tag));
        xml.text(item.whole() ? "content" : "summary", item.text(), "type", "text")
                .close();
    }

    private static void person(Xml xml, String name) {
        xml.open("author").text("name", name).close();
    }
}
