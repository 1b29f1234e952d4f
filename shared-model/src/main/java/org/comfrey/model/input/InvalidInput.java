package org.comfrey.model.input;

import java.util.List;

/** An input that cannot be taken, with everything that is wrong with it. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(
                problems.isEmpty()
                        ? "The input is not valid."
                        : problems.getFirst().detail());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String pointer, String detail) {
        this(List.of(new Problem(pointer, detail)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
