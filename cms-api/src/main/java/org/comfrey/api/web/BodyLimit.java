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
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.ProblemWriter;
import org.comfrey.api.problem.RequestRefused;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops reading a request that is too long: by what it announces, or as soon as it becomes so. */
@RequiredArgsConstructor
class BodyLimit extends OncePerRequestFilter {

    /** In bytes: the text of an article, 1 MiB, and room for its other fields. */
    static final long MOST = 1_310_720;

    private static final String DETAIL = "A request has at most 1.25 MiB.";

    private final ProblemWriter problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            problems.write(response, ProblemType.TOO_LARGE, DETAIL);
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    @RequiredArgsConstructor
    private static final class Counted extends ServletInputStream {

        private final ServletInputStream stream;
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
            if (count > MOST) {
                throw new RequestRefused(ProblemType.TOO_LARGE, DETAIL);
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
