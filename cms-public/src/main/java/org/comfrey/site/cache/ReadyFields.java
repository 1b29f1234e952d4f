package org.comfrey.site.cache;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The header fields of an answer with a page, as the bytes that are sent: they are the same each time, and writing them anew would
 * cost more than sending the page.
 *
 * @param always those of every answer, also of one that says that the client has the page
 * @param withPage those that only go with the page itself
 */
record ReadyFields(List<HttpField> always, List<HttpField> withPage) {

    static ReadyFields of(Copy copy, Copy.Body body) {
        var always = new ArrayList<HttpField>();
        copy.headers().forEach(header -> always.add(new PreEncodedHttpField(header.name(), header.value())));
        always.add(new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
        always.add(new PreEncodedHttpField(HttpHeader.ETAG, body.tag()));
        var withPage = new ArrayList<HttpField>();
        withPage.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, copy.contentType()));
        withPage.add(new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes"));
        if (body.encoding() != Encoding.IDENTITY) {
            withPage.add(new PreEncodedHttpField(
                    HttpHeader.CONTENT_ENCODING, body.encoding().token()));
        }
        withPage.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.bytes().length));
        return new ReadyFields(List.copyOf(always), List.copyOf(withPage));
    }

    void intoEvery(HttpFields.Mutable headers) {
        add(always, headers);
    }

    void intoThatWithThePage(HttpFields.Mutable headers) {
        add(withPage, headers);
    }

    private static void add(List<HttpField> fields, HttpFields.Mutable headers) {
        for (int i = 0; i < fields.size(); i++) {
            headers.add(fields.get(i));
        }
    }
}
