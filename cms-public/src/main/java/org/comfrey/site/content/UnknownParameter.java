package org.comfrey.site.content;

import java.util.List;
import org.comfrey.model.input.Problem;

/** A query parameter that the call does not take, or not more than once. */
class UnknownParameter extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private UnknownParameter(String name, String detail) {
        super(detail);
        problem = new Problem("/" + name, detail);
    }

    static UnknownParameter named(String name, Iterable<String> known) {
        var all = String.join(", ", known);
        return new UnknownParameter(
                name,
                "There is no parameter of this name here. "
                        + (all.isEmpty() ? "This call takes none." : "This call takes " + all + "."));
    }

    static UnknownParameter repeated(String name) {
        return new UnknownParameter(name, "This parameter can be given once only.");
    }

    List<Problem> problems() {
        return List.of(problem);
    }
}
