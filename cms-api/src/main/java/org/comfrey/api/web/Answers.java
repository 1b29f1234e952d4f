package org.comfrey.api.web;

import java.net.URI;
import java.util.function.Function;
import org.comfrey.api.AdminApi;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Versioned;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The shapes of answers, with the headers that belong to them. */
public final class Answers {

    private Answers() {}

    /** One thing, with its version as a strong entity tag. */
    public static <T extends Versioned, V> ResponseEntity<V> one(T thing, Function<T, V> view) {
        return ResponseEntity.ok().eTag(tag(thing)).body(view.apply(thing));
    }

    /**
     * A thing that was created.
     *
     * @param collection where such things are, below {@link AdminApi#BASE}
     */
    public static <T extends Versioned, V> ResponseEntity<V> created(String collection, T thing, Function<T, V> view) {
        return ResponseEntity.created(location(collection, thing.id()))
                .eTag(tag(thing))
                .body(view.apply(thing));
    }

    public static URI location(String collection, String id) {
        return URI.create(AdminApi.BASE + collection + "/" + id);
    }

    /** A part of a list, with a link to the next one. */
    public static <T, V> ResponseEntity<PageView<V>> page(Page<T> page, Function<T, V> view) {
        var shown = page.map(view);
        var next = shown.next();
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + linkTo(next) + ">; rel=\"next\"");
        }
        return answer.body(new PageView<>(shown.items(), next));
    }

    /** A relative reference: the host that a client names is never repeated to it. */
    private static String linkTo(String next) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("after", next)
                .build()
                .toUriString();
    }

    private static String tag(Versioned thing) {
        return "\"" + thing.version() + "\"";
    }
}
