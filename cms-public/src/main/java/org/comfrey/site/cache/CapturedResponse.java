package org.comfrey.site.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer that is held back, so that it can be kept, and sent to more than one. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Cookie> cookies = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
    private @Nullable PrintWriter writer;
    private @Nullable String contentType;
    private int status = SC_OK;
    private int error;
    private @Nullable String errorMessage;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether it is a page for everybody. */
    boolean isForEverybody() {
        var caching = getHeader("Cache-Control");
        return status == SC_OK
                && error == 0
                && cookies.isEmpty()
                && !headers.containsKey("Set-Cookie")
                && caching != null
                && caching.contains("public");
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    boolean isFailure() {
        return Math.max(status, error) >= SC_INTERNAL_SERVER_ERROR;
    }

    /** Sends it as it is. */
    void release(HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        cookies.forEach(response::addCookie);
        if (error != 0) {
            response.sendError(error, errorMessage);
            return;
        }
        response.setStatus(status);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        var whole = bytes();
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code, @Nullable String message) {
        error = code;
        errorMessage = message;
    }

    @Override
    public void sendError(int code) {
        sendError(code, null);
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        setHeader("Location", location);
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookies.add(cookie);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else if (name.equalsIgnoreCase("Content-Type")) {
            contentType = value;
        } else {
            headers.put(name, new ArrayList<>(List.of(value)));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            contentType = value;
        } else {
            headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        var values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public void setContentType(@Nullable String type) {
        contentType = type;
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public void setContentLength(int length) {
        // Told when it is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Told when it is sent.
    }

    @Override
    public void flushBuffer() {
        // Held back.
    }

    @Override
    public boolean isCommitted() {
        return error != 0;
    }

    @Override
    public void reset() {
        headers.clear();
        cookies.clear();
        resetBuffer();
        status = SC_OK;
        contentType = null;
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public void write(byte[] part, int from, int length) {
                bytes.write(part, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Pages are written at once.");
            }
        };
    }
}
