package org.comfrey.site.content;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Page;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers that caches may keep: with a strong ETag over the very bytes that are sent. */
@Component
@RequiredArgsConstructor
class ContentAnswers {

    private static final CacheControl SHARED = CacheControl.maxAge(Duration.ZERO)
            .cachePublic()
            .sMaxAge(Duration.ofSeconds(10))
            .staleWhileRevalidate(Duration.ofSeconds(60));

    private final JsonMapper json;

    ResponseEntity<byte[]> one(Object view, Shown shown) {
        shown.declare();
        return bytes(ResponseEntity.ok(), json.writeValueAsBytes(view));
    }

    /** One thing that is in one language. */
    ResponseEntity<byte[]> one(Object view, String language, Shown shown) {
        shown.declare();
        return bytes(ResponseEntity.ok().header(HttpHeaders.CONTENT_LANGUAGE, language), json.writeValueAsBytes(view));
    }

    /** Only these members of a view. */
    ResponseEntity<byte[]> some(Object view, String language, List<String> fields, Shown shown) {
        ObjectNode whole = json.valueToTree(view);
        var unknown = new HashSet<>(fields);
        unknown.removeIf(field -> isMember(view, field));
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "/fields", "There is no field \"" + unknown.iterator().next() + "\".");
        }
        return one(whole.retain(fields), language, shown);
    }

    ResponseEntity<byte[]> list(Page<?> page, Shown shown) {
        return list(page, page.next(), shown);
    }

    /** A part of a list, with a link to the next. */
    ResponseEntity<byte[]> list(Object list, @Nullable String after, Shown shown) {
        shown.declare();
        var answer = ResponseEntity.ok();
        if (after != null) {
            // Without a host: the answer is shared, and the host is whatever the one who asked first called us.
            var next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("after", after)
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return bytes(answer, json.writeValueAsBytes(list));
    }

    private static ResponseEntity<byte[]> bytes(ResponseEntity.BodyBuilder answer, byte[] bytes) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(SHARED)
                .eTag(Pages.etag(bytes))
                .body(bytes);
    }

    private static boolean isMember(Object view, String field) {
        for (var component : view.getClass().getRecordComponents()) {
            if (component.getName().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
