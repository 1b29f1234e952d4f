package org.comfrey.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.topic.Topic;
import org.comfrey.site.catalog.Catalog;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong on a page with a page: what happened, and where to go on. */
@Slf4j
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RequiredArgsConstructor
public class PageErrors implements HandlerExceptionResolver {

    /** More is no help. */
    private static final int MOST_TOPICS = 30;

    private final Pages pages;
    private final Frames frames;
    private final Catalog catalog;

    /**
     * What a page says when something went wrong.
     *
     * @param topics where to go on
     */
    public record ErrorPage(PageFrame frame, String heading, String explanation, List<TopicLink> topics) {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/admin")) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            // The reader has gone: there is nobody to tell, and nothing that we could mend.
            return new ModelAndView();
        }
        var status = status(failure);
        if (status.is5xxServerError()) {
            log.error("A page could not be made: {} {}", request.getMethod(), status, failure);
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        write(request, response, status);
        return new ModelAndView();
    }

    private static HttpStatus status(Exception failure) {
        return switch (failure) {
            case PageMissing missing -> missing.isGone() ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
            case InvalidInput invalid -> HttpStatus.BAD_REQUEST;
            case MethodArgumentTypeMismatchException wrong -> HttpStatus.BAD_REQUEST;
            case ServletRequestBindingException wrong -> HttpStatus.BAD_REQUEST;
            case DataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case HttpException unreadable ->
                HttpStatus.valueOf(reason(unreadable).getCode());
            case ErrorResponse known -> HttpStatus.valueOf(known.getStatusCode().value());
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The server wraps what is wrong with a form into the news that it cannot be read. */
    private static HttpException reason(HttpException unreadable) {
        return unreadable instanceof Throwable thrown && thrown.getCause() instanceof HttpException reason
                ? reason
                : unreadable;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        if (response.isCommitted()) {
            return;
        }
        var heading = heading(status);
        var page =
                new ErrorPage(frames.plain(heading, request.getRequestURI()), heading, explanation(status), topics());
        var bytes = pages.ofError(Map.of("page", page));
        response.setStatus(status.value());
        response.setContentType(Pages.HTML.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** From the catalog, which is there also while the store is not. */
    private List<TopicLink> topics() {
        return Arrays.stream(Topic.Kind.values())
                .flatMap(kind -> catalog.topics(kind).stream())
                .limit(MOST_TOPICS)
                .map(topic -> new TopicLink(topic.name(), "/topics/" + topic.slug()))
                .toList();
    }

    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Page not found";
            case GONE -> "This article was taken down";
            case BAD_REQUEST -> "This address is not right";
            case FORBIDDEN -> "This did not come from our own form";
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "This cannot be done here";
            case CONTENT_TOO_LARGE -> "This is too much at once";
            case SERVICE_UNAVAILABLE -> "We will be back in a moment";
            default -> "Something went wrong";
        };
    }

    private static String explanation(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address. It may have been mistyped, or the page has moved.";
            case GONE ->
                "We no longer stand behind it, or it is being revised. The list of articles shows what is current.";
            case BAD_REQUEST -> "A part of the address cannot be read. Go back and follow the link again.";
            case FORBIDDEN -> "Go back to the article and send your reply from there.";
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
                "Go back to the article and try again from there.";
            case CONTENT_TOO_LARGE -> "Go back, shorten what you wrote, and send it again.";
            case SERVICE_UNAVAILABLE -> "Our library cannot be reached just now. Please try again in a minute.";
            default -> "It is our fault, and it has been noted. Please try again in a minute.";
        };
    }
}
