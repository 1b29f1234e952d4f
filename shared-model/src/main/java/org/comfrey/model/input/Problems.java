package org.comfrey.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that a person hears of everything at once. Not thread-safe. */
public class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        found.add(new Problem(pointer, detail));
    }

    /** Notes the problem unless the condition holds. */
    public void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            add(pointer, detail);
        }
    }

    /** The value that the parser makes; or null, with what the parser said noted under the pointer. */
    public <T> @Nullable T parse(String pointer, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (InvalidInput invalid) {
            invalid.problems().forEach(problem -> add(pointer + problem.pointer(), problem.detail()));
        } catch (IllegalArgumentException invalid) {
            add(pointer, String.valueOf(invalid.getMessage()));
        }
        return null;
    }

    public int size() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidInput when anything was noted */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
