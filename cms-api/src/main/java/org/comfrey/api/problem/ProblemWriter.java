package org.comfrey.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, for filters as well as for controllers. */
@Component
@RequiredArgsConstructor
public class ProblemWriter {

    private final JsonMapper json;

    public void write(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        write(response, ProblemView.of(type, detail), new HttpHeaders());
    }

    public void write(HttpServletResponse response, RequestRefused refused) throws IOException {
        write(response, refused.problem(), refused.headers());
    }

    private void write(HttpServletResponse response, ProblemView problem, HttpHeaders headers) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
