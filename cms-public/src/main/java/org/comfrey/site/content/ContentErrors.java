package org.comfrey.site.content;

import java.net.URI;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.comment.CommentsClosed;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.site.web.PageMissing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what went wrong in the content API with problem documents (RFC 9457). */
@Slf4j
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ContentErrors.class)
class ContentErrors extends ResponseEntityExceptionHandler {

    /** A query that cannot be read is 400; a reply that can be read and not be taken is 422. */
    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid, WebRequest request) {
        var isQuery = request instanceof ServletWebRequest servlet
                && servlet.getHttpMethod().equals(HttpMethod.GET);
        var problem = isQuery
                ? problem(HttpStatus.BAD_REQUEST, "invalid-query", "The query is not right", invalid)
                : problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content", "This cannot be taken", invalid);
        problem.setProperty("errors", invalid.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(PageMissing missing) {
        return missing.isGone()
                ? problem(HttpStatus.GONE, "gone", "Taken down", missing)
                : problem(HttpStatus.NOT_FOUND, "not-found", "Not found", missing);
    }

    @ExceptionHandler
    ProblemDetail closed(CommentsClosed closed) {
        return problem(HttpStatus.CONFLICT, "comments-closed", "Replies are closed", closed);
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed", refused);
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException wrong) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The parameter \"" + wrong.getName() + "\" has a value of the wrong kind.");
        return typed(problem, "invalid-query", "The query is not right");
    }

    @ExceptionHandler
    ProblemDetail storeAway(DataAccessException away) {
        log.error("The content API could not reach the store.", away);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached just now. Try again in a minute.");
        return typed(problem, "store-unavailable", "Unavailable");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not JSON in the form that this call takes.");
        return handleExceptionInternal(
                unreadable, typed(problem, "unreadable-body", "The body cannot be read"), headers, status, request);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, RuntimeException cause) {
        return typed(ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage())), type, title);
    }

    private static ProblemDetail typed(ProblemDetail problem, String type, String title) {
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }
}
