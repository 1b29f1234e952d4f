package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.input.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type which kind of problem: stable, for programs
 * @param title the kind in words
 * @param status the status of the answer
 * @param detail what is wrong with this call, as a sentence for people
 * @param errors each single thing that is wrong, where there are such things
 */
@Schema(name = "ProblemDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContentProblem(
        @Schema(example = "/problems/invalid-query") String type,
        String title,
        int status,
        String detail,
        @Nullable List<Problem> errors) {

    static ContentProblem of(HttpStatus status, String type, String title, String detail) {
        return new ContentProblem("/problems/" + type, title, status.value(), detail, null);
    }

    ContentProblem with(List<Problem> single) {
        return new ContentProblem(type, title, status, detail, single);
    }
}
