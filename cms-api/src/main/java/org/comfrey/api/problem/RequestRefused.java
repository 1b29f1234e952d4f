package org.comfrey.api.problem;

import java.time.Duration;
import java.util.List;
import org.comfrey.model.input.Problem;
import org.springframework.http.HttpHeaders;

/** A request that the API itself refuses, before or beside the domain. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemView problem;
    private final transient HttpHeaders headers;

    public RequestRefused(ProblemType type, String detail) {
        this(ProblemView.of(type, detail), new HttpHeaders());
    }

    RequestRefused(ProblemView problem, HttpHeaders headers) {
        super(problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    /** Content that is too large or wrong at one place. */
    public static RequestRefused at(ProblemType type, String pointer, String detail) {
        var problem = ProblemView.begun(type, detail)
                .errors(List.of(new Problem(pointer, detail)))
                .build();
        return new RequestRefused(problem, new HttpHeaders());
    }

    /** Too often. */
    public static RequestRefused until(Duration retryAfter) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return new RequestRefused(
                ProblemView.of(
                        ProblemType.TOO_MANY_ATTEMPTS, "There were too many attempts. Wait a little, then try again."),
                headers);
    }

    ProblemView problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
