package org.comfrey.site.cache;

import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers with pages that are ready on the very thread that has read the request, which for so little work is cheaper than
 * waking another one: a page costs hardly more than a file does. Everything that might have to wait goes to a thread that may.
 */
final class ReadyPages extends Handler.Wrapper {

    private final PageCache pages;
    private final VisitCounter visits;
    private final boolean withOrigin;

    ReadyPages(PageCache pages, VisitCounter visits, boolean withOrigin) {
        this.pages = pages;
        this.visits = visits;
        this.withOrigin = withOrigin;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var copy = ready(request);
        var headers = request.getHeaders();
        var body = copy == null ? null : copy.readyBody(Encoding.accepted(headers.get(HttpHeader.ACCEPT_ENCODING)));
        if (copy == null || body == null) {
            giveOn(request, response, callback);
            return true;
        }
        pages.hits.increment();
        visits.count(copy, request.getMethod(), headers::get);
        send(copy, body, request, response, callback);
        return true;
    }

    private @Nullable Copy ready(Request request) {
        var key = request.getHeaders().contains(HttpHeader.RANGE) ? null : PageKey.of(request, withOrigin);
        var copy = key == null ? null : pages.find(key);
        return copy == null || copy.isDue(System.nanoTime()) ? null : copy;
    }

    private static void send(Copy copy, Copy.Body body, Request request, Response response, Callback callback) {
        var headers = response.getHeaders();
        var fields = copy.fields(body);
        fields.intoEvery(headers);
        if (CopySender.hasIt(copy, request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        fields.intoThatWithThePage(headers);
        response.write(true, request.getMethod().equals("HEAD") ? null : ByteBuffer.wrap(body.bytes()), callback);
    }

    private void giveOn(Request request, Response response, Callback callback) {
        try {
            getServer().getThreadPool().execute(() -> answer(request, response, callback));
        } catch (RejectedExecutionException tooMuch) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private void answer(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
