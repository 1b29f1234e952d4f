package org.comfrey.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Says what is wrong with a request that the container itself refuses, such as one whose address has characters that no
 * address has. It never comes to the pages and calls, which have words of their own.
 */
public final class PlainProblem extends ErrorReportValve {

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""";

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        var status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var known = HttpStatus.resolve(status);
        var detail = status == HttpStatus.BAD_REQUEST.value()
                ? "This is not an HTTP request in the right form. Its address may have characters that have to be encoded."
                : "The server cannot answer this request.";
        var problem = PROBLEM.formatted(known == null ? "Error" : known.getReasonPhrase(), status, detail);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
