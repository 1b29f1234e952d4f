package org.comfrey.site.media;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Which part of a file is asked for (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param count how many; 0 when none of the file was meant
 * @param whole whether the answer is the file as if no part was asked for
 */
public record ByteRange(long from, long count, boolean whole) {

    /**
     * What the headers ask for. More than one range, and one that cannot be read, get the whole file, as the RFC allows.
     *
     * @param tag the file's entity tag, without which a part of another version would be answered
     */
    public static ByteRange asked(HttpHeaders headers, String tag, long size) {
        var whole = new ByteRange(0, size, true);
        var condition = headers.getFirst(HttpHeaders.IF_RANGE);
        var ranges = ranges(headers);
        if (ranges.size() != 1 || (condition != null && !condition.equals(tag))) {
            return whole;
        }
        try {
            long from = ranges.getFirst().getRangeStart(size);
            long to = ranges.getFirst().getRangeEnd(size);
            return new ByteRange(from, Math.max(0, to - from + 1), false);
        } catch (IllegalArgumentException beyondTheEnd) {
            return new ByteRange(0, 0, false);
        }
    }

    private static List<HttpRange> ranges(HttpHeaders headers) {
        try {
            return headers.getRange();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The header that says which part it is. */
    public String contentRange(long size) {
        return count == 0 ? "bytes */" + size : "bytes " + from + "-" + (from + count - 1) + "/" + size;
    }
}
