package org.comfrey.api.problem;

import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.article.ChecklistFailed;
import org.comfrey.model.article.TransitionRefused;
import org.comfrey.model.comment.ModerationRefused;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.comfrey.model.mail.AlreadySent;
import org.comfrey.model.media.MediaInUse;
import org.comfrey.model.person.LastAdmin;
import org.comfrey.model.privacy.ForeignErasure;
import org.comfrey.model.store.NotFound;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.tag.TagInUse;
import org.comfrey.model.webhook.WebhookRefused;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What each kind of exception means to a client. */
@Slf4j
@Component
class Refusals {

    RequestRefused of(Throwable thrown) {
        var own = ownIn(thrown);
        return own != null ? own : translated(thrown);
    }

    private static RequestRefused translated(Throwable thrown) {
        return switch (thrown) {
            case InvalidInput invalid -> invalid(invalid);
            case StaleEdit stale -> refused(stale(stale).merge(stale.merge()));
            case StaleVersion stale -> refused(stale(stale));
            case TransitionRefused refused ->
                refused(begun(ProblemType.TRANSITION_REFUSED, refused)
                        .act(refused.act())
                        .reason(refused.reason().name()));
            case ChecklistFailed failed -> checklist(failed);
            case ModerationRefused refused ->
                refused(begun(ProblemType.TRANSITION_REFUSED, refused)
                        .act(refused.act())
                        .reason(refused.reason().name()));
            case AlreadySent sent ->
                refused(begun(ProblemType.TRANSITION_REFUSED, sent).act("retry").reason("ALREADY_SENT"));
            case WebhookRefused refused ->
                refused(begun(ProblemType.TRANSITION_REFUSED, refused)
                        .act(refused.act())
                        .reason(refused.reason().name()));
            case LastAdmin last -> refused(begun(ProblemType.LAST_ADMIN, last));
            case MediaInUse inUse ->
                refused(begun(ProblemType.MEDIA_IN_USE, inUse).uses(inUse.uses()));
            case TagInUse inUse -> refused(begun(ProblemType.TAG_IN_USE, inUse));
            case ForeignErasure foreign -> refused(begun(ProblemType.INVALID_CONTENT, foreign));
            case NotAllowed notAllowed -> refused(begun(ProblemType.NOT_ALLOWED, notAllowed));
            case AccessDeniedException _ ->
                new RequestRefused(
                        ProblemType.NOT_ALLOWED,
                        "Your roles, or the token's scopes, do not allow this. An administrator can give more.");
            case NotFound notFound -> refused(begun(ProblemType.NOT_FOUND, notFound));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case JacksonException unreadable -> JsonProblems.of(unreadable);
            case MethodArgumentTypeMismatchException mismatch ->
                parameter(mismatch.getName(), "has to be " + JsonProblems.expected(mismatch.getRequiredType()));
            case MissingServletRequestParameterException missing -> parameter(missing.getParameterName(), "is missing");
            case TypeMismatchException mismatch ->
                parameter(
                        String.valueOf(mismatch.getPropertyName()),
                        "has to be " + JsonProblems.expected(mismatch.getRequiredType()));
            case HttpException _ -> new RequestRefused(ProblemType.MALFORMED_REQUEST, "The query cannot be read.");
            case DataAccessResourceFailureException unavailable -> unavailable(unavailable);
            case ErrorResponse response -> ofSpring(response, thrown);
            default -> unexpected(thrown);
        };
    }

    /** The API's own refusal, however deep a parser has wrapped it. */
    private static @Nullable RequestRefused ownIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused own) {
                return own;
            }
        }
        return null;
    }

    private static RequestRefused invalid(InvalidInput invalid) {
        return refused(begun(ProblemType.INVALID_CONTENT, invalid).errors(invalid.problems()));
    }

    private static ProblemView.ProblemViewBuilder stale(StaleVersion stale) {
        return begun(ProblemType.STALE_VERSION, stale).currentVersion(stale.current());
    }

    private static RequestRefused checklist(ChecklistFailed failed) {
        var blocking = failed.checklist().blocking();
        var errors = blocking.stream()
                .flatMap(item -> item.findings().stream())
                .map(finding -> new Problem(finding.pointer(), finding.detail()))
                .toList();
        return refused(begun(ProblemType.CHECKLIST_FAILED, failed)
                .act(failed.act())
                .errors(errors)
                .blocking(blocking));
    }

    private static RequestRefused unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? JsonProblems.of(json)
                : new RequestRefused(ProblemType.MALFORMED_REQUEST, "The request needs a body of JSON.");
    }

    private static RequestRefused parameter(String name, String what) {
        return new RequestRefused(ProblemType.MALFORMED_REQUEST, "The parameter \"" + name + "\" " + what + ".");
    }

    private static RequestRefused unavailable(Exception unavailable) {
        log.warn("The store does not answer: {}", unavailable.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return new RequestRefused(
                ProblemView.of(ProblemType.STORE_UNAVAILABLE, "Nothing is lost; try again in a few seconds."), headers);
    }

    private static RequestRefused ofSpring(ErrorResponse response, Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return unexpected(thrown);
        }
        var type = switch (status) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case CONTENT_TOO_LARGE -> ProblemType.TOO_LARGE;
            default -> ProblemType.MALFORMED_REQUEST;
        };
        return new RequestRefused(ProblemView.of(type, detail(type)), response.getHeaders());
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method. \"Allow\" names those that it takes.";
            case NOT_ACCEPTABLE -> "The answer is JSON. Ask for application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case TOO_LARGE -> "The request is too large.";
            default -> "The request cannot be read.";
        };
    }

    private static RequestRefused unexpected(Throwable thrown) {
        log.error("A request to the management API failed.", thrown);
        return new RequestRefused(
                ProblemType.INTERNAL, "The fault is ours and was logged. Nothing else is known here.");
    }

    private static ProblemView.ProblemViewBuilder begun(ProblemType type, Throwable thrown) {
        return ProblemView.begun(type, String.valueOf(thrown.getMessage()));
    }

    private static RequestRefused refused(ProblemView.ProblemViewBuilder problem) {
        return new RequestRefused(problem.build(), new HttpHeaders());
    }
}
