package org.comfrey.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.ProblemWriter;
import org.comfrey.api.problem.RequestRefused;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading a request that is too long: by what it announces, or as soon as it becomes so. */
@RequiredArgsConstructor
class BodyLimit extends OncePerRequestFilter {

    /** In bytes: the text of an article, 1 MiB, and room for its other fields. */
    static final long MOST = 1_310_720;

    /** In bytes: what a form says beside its file. */
    private static final long ROOM_OF_A_FORM = 256 * 1024;

    private static final Pattern UPLOADS = Pattern.compile(AdminApi.BASE + "/media(?:/[^/]+/file)?");

    private final ProblemWriter problems;
    private final long largestFile;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = isUpload(request) ? largestFile + ROOM_OF_A_FORM : MOST;
        if (request.getContentLengthLong() > most) {
            problems.write(response, ProblemType.TOO_LARGE, detail(most));
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.startsWith("multipart/form-data")
                && UPLOADS.matcher(request.getRequestURI()).matches();
    }

    private static String detail(long most) {
        return "A request has at most " + words(most) + " here.";
    }

    /** A number of bytes for people. */
    static String words(long bytes) {
        var mebibytes = bytes / (1024.0 * 1024.0);
        return "%s MiB".formatted(Math.round(mebibytes * 100) / 100.0).replace(".0 ", " ");
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    @RequiredArgsConstructor
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream stream;
        private final long most;
        private long count;

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = stream.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw new RequestRefused(ProblemType.TOO_LARGE, detail(most));
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
