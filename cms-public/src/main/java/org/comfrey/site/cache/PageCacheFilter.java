package org.comfrey.site.cache;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comfrey.site.cache.PageCache.Flight;
import org.comfrey.site.web.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes pages that are kept, and answers with those that {@link ReadyPages} leaves to it, ahead of everything else in the
 * application. A page that is not is made once, however many ask for it
 * meanwhile. While the store is away, what is ready goes on being served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCacheFilter implements Filter {

    /** Whoever has waited for so long asks for the page alone. */
    private static final int PATIENCE_SECONDS = 10;

    /** After a page could not be made anew, the old one goes on being served for so long before the next attempt. */
    private static final long BETWEEN_ATTEMPTS_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** What an answer says of one transfer, and is said anew with each. */
    private static final Set<String> OF_THE_TRANSFER =
            Set.of("etag", "vary", "accept-ranges", "content-length", "content-encoding", "date", "connection");

    private final PageCache pages;
    private final VisitCounter visits;
    private final boolean withOrigin;
    private final long renewAfterNanos;

    PageCacheFilter(PageCache pages, VisitCounter visits, PageCacheProperties properties, SiteProperties site) {
        this.pages = pages;
        this.visits = visits;
        this.withOrigin = site.url() == null;
        this.renewAfterNanos = properties.renewAfter().toNanos();
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        var key = PageKey.of(request, withOrigin);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var copy = pages.find(key);
        if (copy == null) {
            make(key, request, response, chain);
        } else if (copy.mayBeRenewed(System.nanoTime())) {
            renew(key, copy, request, response, chain);
        } else {
            pages.hits.increment();
            send(copy, request, response);
        }
    }

    private void make(PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var others = pages.underWay(key);
        var own = others == null ? pages.begin(key) : null;
        if (own == null) {
            await(others == null ? pages.underWay(key) : others, request, response, chain);
            return;
        }
        // Somebody else may have made it between the look into the cache and the beginning.
        var made = pages.find(key);
        if (made != null) {
            pages.end(own, made);
            send(made, request, response);
            return;
        }
        pages.misses.increment();
        var captured = new CapturedResponse(response);
        var copy = fly(own, request, captured, chain);
        if (copy != null) {
            send(copy, request, response);
        } else {
            captured.release(response);
        }
    }

    private void await(
            @Nullable Flight flight, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var copy = flight == null ? null : landed(flight);
        if (copy == null) {
            chain.doFilter(request, response);
        } else {
            send(copy, request, response);
        }
    }

    private void send(Copy copy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CopySender.send(copy, request, response);
        visits.count(copy, request.getMethod(), request::getHeader);
    }

    private static @Nullable Copy landed(Flight flight) {
        try {
            return flight.landing().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException late) {
            return null;
        }
    }

    /** Makes a page anew while everybody else goes on getting the old one, which stays if that fails. */
    private void renew(
            PageKey key, Copy old, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var flight = pages.begin(key);
        if (flight == null) {
            send(old, request, response);
            return;
        }
        pages.misses.increment();
        old.keepUntil(System.nanoTime() + BETWEEN_ATTEMPTS_NANOS);
        var captured = new CapturedResponse(response);
        var copy = fly(flight, request, captured, chain);
        if (copy != null) {
            send(copy, request, response);
        } else if (captured.isFailure()) {
            send(old, request, response);
        } else {
            pages.drop(key);
            captured.release(response);
        }
    }

    /** Makes a page, for everybody who waits for it. */
    private @Nullable Copy fly(Flight flight, HttpServletRequest request, CapturedResponse captured, FilterChain chain)
            throws IOException, ServletException {
        Copy copy = null;
        try {
            var lone = new LoneRequest(request);
            chain.doFilter(lone, captured);
            copy = copy(lone, captured);
            return copy;
        } finally {
            pages.end(flight, copy);
        }
    }

    private @Nullable Copy copy(LoneRequest request, CapturedResponse captured) {
        var shown = Shown.declared(request);
        var type = captured.getContentType();
        if (shown == null || type == null || !captured.isForEverybody()) {
            return null;
        }
        Map<String, List<String>> headers = new TreeMap<>();
        captured.headers().forEach((name, values) -> {
            if (!OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(values));
            }
        });
        return new Copy(captured.bytes(), type, headers, shown, System.nanoTime() + renewAfterNanos);
    }
}
