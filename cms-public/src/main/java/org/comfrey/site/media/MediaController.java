package org.comfrey.site.media;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.media.MediaFiles;
import org.comfrey.model.media.MediaItem;
import org.comfrey.model.media.MediaItems;
import org.comfrey.model.media.Rendition;
import org.comfrey.model.store.Ids;
import org.comfrey.site.web.PageMissing;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves media to browsers. What is served was made safe when it came in; the headers are a second wall. */
@Controller
@RequiredArgsConstructor
class MediaController {

    private static final String FOR_EVER =
            value(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());

    /** Long enough for a crowd, short enough for a picture that was replaced. */
    private static final String FOR_A_MOMENT =
            value(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic());

    /** Opened by itself, a file is a page of this site. It can style itself, as drawings do, and nothing else. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final MediaItems items;
    private final MediaFiles files;

    /** The address to link to, which stays when the file is replaced. */
    @GetMapping("/media/{id:[0-9a-f]{24}}")
    void current(@PathVariable String id, HttpServletResponse response) {
        var item = item(id);
        redirect(response, item.address(item.master()));
    }

    /** A file for ever; or, when it was replaced, the way to what came in its place. */
    @GetMapping("/media/{id:[0-9a-f]{24}}/{file:[0-9a-f]{32}(?:-[0-9]{1,5})?\\.[a-z]{3,4}}")
    void file(
            @PathVariable String id,
            @PathVariable String file,
            HttpMethod method,
            @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws IOException {
        var item = item(id);
        var found = item.file(file);
        if (found.isEmpty()) {
            redirect(response, item.address(nearest(item, file)));
            return;
        }
        var rendition = found.get();
        var tag = "\"" + rendition.file() + "\"";
        describe(response, item, rendition, tag);
        if (headers.getIfNoneMatch().stream().anyMatch(known -> known.equals("*") || known.endsWith(tag))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = ByteRange.asked(headers, tag, rendition.size());
        if (range.count() == 0) {
            refuse(response, range, rendition);
            return;
        }
        response.setStatus(range.whole() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_PARTIAL_CONTENT);
        if (!range.whole()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(rendition.size()));
        }
        response.setContentLengthLong(range.count());
        if (method != HttpMethod.HEAD) {
            send(id + "/" + rendition.file(), range, response);
        }
    }

    private void send(String key, ByteRange range, HttpServletResponse response) throws IOException {
        try (var in = files.open(key, range.from(), range.count()).orElseThrow(PageMissing::unknown)) {
            copy(in, range.count(), response);
        }
    }

    private static void copy(InputStream in, long count, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        var buffer = new byte[64 * 1024];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                // With less than was announced, the connection ends, and nobody takes it for the whole.
                throw new IOException("A media file is shorter than it was.");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void describe(HttpServletResponse response, MediaItem item, Rendition file, String tag) {
        response.setContentType(file.format().mimeType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING);
        var disposition = file.format().isPicture()
                ? ContentDisposition.inline()
                : ContentDisposition.attachment().filename(item.fileName(), StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
    }

    private static void refuse(HttpServletResponse response, ByteRange range, Rendition file) {
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        response.setHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(file.size()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, value(CacheControl.noStore()));
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MOMENT);
    }

    /** Of the item's files now, the one like the old one: of its kind if there are any, and nearest in width. */
    private static Rendition nearest(MediaItem item, String file) {
        var extension = file.substring(file.lastIndexOf('.') + 1);
        int width = width(file);
        return item.files()
                .min(Comparator.comparing((Rendition candidate) ->
                                !candidate.format().extension().equals(extension))
                        .thenComparing(
                                candidate -> Math.abs(width - (candidate.width() == null ? width : candidate.width()))))
                .orElse(item.master());
    }

    private static int width(String file) {
        int dash = file.indexOf('-');
        return dash < 0 ? Integer.MAX_VALUE : Integer.parseInt(file, dash + 1, file.indexOf('.'), 10);
    }

    private static String value(CacheControl caching) {
        return requireNonNull(caching.getHeaderValue());
    }

    private MediaItem item(String id) {
        if (!Ids.isId(id)) {
            throw PageMissing.unknown();
        }
        return items.find(id).orElseThrow(PageMissing::unknown);
    }
}
