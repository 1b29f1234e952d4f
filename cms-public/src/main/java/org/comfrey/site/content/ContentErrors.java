package org.comfrey.site.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.comment.CommentsClosed;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.comfrey.site.reply.TooManyReplies;
import org.comfrey.site.web.PageMissing;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what went wrong in the content API with problem documents (RFC 9457), whether or not a call was found for the
 * address, and whatever the client says that it accepts.
 */
@Slf4j
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RequiredArgsConstructor
class ContentErrors implements HandlerExceptionResolver {

    private final JsonMapper json;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/api/content/") || response.isCommitted()) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            // The client has gone: there is nobody to tell, and nothing that we could mend.
            return new ModelAndView();
        }
        var problem = problem(request, failure);
        if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("The content API failed: {} {}", request.getMethod(), problem.status(), failure);
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        if (failure instanceof TooManyReplies many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds()));
        }
        write(response, problem);
        return new ModelAndView();
    }

    private static ContentProblem problem(HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case InvalidInput invalid when isQuery(request) -> query(invalid.getMessage(), invalid.problems());
            case InvalidInput invalid ->
                known(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content", "This cannot be taken", invalid)
                        .with(invalid.problems());
            case UnknownParameter unknown -> query(unknown.getMessage(), unknown.problems());
            case HttpException _ -> query("The query cannot be read.", List.of());
            case MethodArgumentTypeMismatchException wrong -> wrongKind(wrong.getName());
            case PageMissing missing when missing.isGone() -> known(HttpStatus.GONE, "gone", "Taken down", missing);
            case PageMissing missing -> known(HttpStatus.NOT_FOUND, "not-found", "Not found", missing);
            case TooManyReplies many ->
                known(HttpStatus.TOO_MANY_REQUESTS, "too-many-replies", "Too many replies", many);
            case CommentsClosed closed -> known(HttpStatus.CONFLICT, "comments-closed", "Replies are closed", closed);
            case NotAllowed refused -> known(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", refused);
            case BodyTooLarge large ->
                known(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large", large);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case DataAccessException away ->
                ContentProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "Unavailable",
                        "The store cannot be reached just now. Try again in a minute.");
            case ErrorResponse other ->
                unserved(HttpStatus.valueOf(other.getStatusCode().value()));
            default ->
                ContentProblem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong",
                        "It is our fault, and it has been noted. Try again in a minute.");
        };
    }

    /** A query that cannot be read is 400; a reply that can be read and not be taken is 422. */
    private static boolean isQuery(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    private static ContentProblem known(HttpStatus status, String type, String title, RuntimeException cause) {
        return ContentProblem.of(status, type, title, String.valueOf(cause.getMessage()));
    }

    private static ContentProblem query(@Nullable String detail, List<Problem> errors) {
        return ContentProblem.of(
                        HttpStatus.BAD_REQUEST, "invalid-query", "The query is not right", String.valueOf(detail))
                .with(errors);
    }

    private static ContentProblem wrongKind(String parameter) {
        var detail = "The parameter \"" + parameter + "\" has a value of the wrong kind.";
        return query(detail, List.of(new Problem("/" + parameter, detail)));
    }

    private static ContentProblem unreadable(HttpMessageNotReadableException unreadable) {
        var problem = ContentProblem.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                "The body cannot be read",
                "The body is not JSON in the form that this call takes.");
        return unreadable.getCause() instanceof PropertyBindingException unknown
                ? problem.with(List.of(new Problem("/" + unknown.getPropertyName(), "There is no such field.")))
                : problem;
    }

    private static ContentProblem unserved(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ContentProblem.of(status, "not-found", "Not found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                ContentProblem.of(
                        status, "method-not-allowed", "Method not allowed", "\"Allow\" says which methods are.");
            case UNSUPPORTED_MEDIA_TYPE ->
                ContentProblem.of(status, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case NOT_ACCEPTABLE ->
                ContentProblem.of(
                        status, "not-acceptable", "Not acceptable", "The answers of this API are application/json.");
            default ->
                ContentProblem.of(status, "http-" + status.value(), status.getReasonPhrase(), "This cannot be done.");
        };
    }

    private void write(HttpServletResponse response, ContentProblem problem) {
        var bytes = json.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
