package org.comfrey.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.comfrey.site.media.ByteRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Sends a page as the request asks for it: in its encoding, in part, or not at all if the client has it (RFC 9110). */
final class CopySender {

    private CopySender() {}

    static void send(Copy copy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = copy.body(Encoding.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        List<Copy.Header> headers = copy.headers();
        for (int i = 0; i < headers.size(); i++) {
            response.addHeader(headers.get(i).name(), headers.get(i).value());
        }
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, body.tag());
        if (hasIt(copy, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(copy.contentType());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (body.encoding() != Encoding.IDENTITY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, body.encoding().token());
        }
        boolean withBody = !request.getMethod().equals("HEAD");
        var range = withBody ? range(request, body) : null;
        if (range == null) {
            response.setContentLength(body.bytes().length);
            if (withBody) {
                response.getOutputStream().write(body.bytes());
            }
        } else {
            sendPart(body, range, response);
        }
    }

    private static void sendPart(Copy.Body body, ByteRange range, HttpServletResponse response) throws IOException {
        int size = body.bytes().length;
        response.setHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(size));
        response.setContentLength((int) range.count());
        if (range.count() == 0) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        } else {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.getOutputStream().write(body.bytes(), (int) range.from(), (int) range.count());
        }
    }

    private static @Nullable ByteRange range(HttpServletRequest request, Copy.Body body) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        if (asked == null) {
            return null;
        }
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RANGE, asked);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null) {
            headers.set(HttpHeaders.IF_RANGE, condition);
        }
        var range = ByteRange.asked(headers, body.tag(), body.bytes().length);
        return range.whole() ? null : range;
    }

    /** The comparison is the weak one here: section 13.1.2. */
    static boolean hasIt(Copy copy, @Nullable String tags) {
        if (tags == null) {
            return false;
        }
        if (tags.strip().equals("*")) {
            return true;
        }
        for (var tag : tags.split(",", 50)) {
            var plain = tag.strip();
            if (copy.isTag(plain.startsWith("W/") ? plain.substring(2) : plain)) {
                return true;
            }
        }
        return false;
    }
}
