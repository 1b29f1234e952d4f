package org.comfrey.server.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Says what is wrong with a request that the server itself refuses, such as one whose address has characters that no address
 * has. It never comes to the pages and calls, which have words of their own.
 */
final class PlainProblem extends ErrorHandler {

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""";

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        describe(response.getHeaders());
        Content.Sink.write(response, true, problem(status), callback);
    }

    private static void describe(HttpFields.Mutable headers) {
        headers.put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private static String problem(int status) {
        var known = HttpStatus.resolve(status);
        var detail = status == HttpStatus.BAD_REQUEST.value()
                ? "This is not an HTTP request in the right form. Its address may have characters that have to be encoded."
                : "The server cannot answer this request.";
        return PROBLEM.formatted(known == null ? "Error" : known.getReasonPhrase(), status, detail);
    }
}
