package org.comfrey.api.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.comfrey.model.input.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with JSON that cannot be read. The parser's own messages are not passed on: they name classes.
 */
final class JsonProblems {

    /** A name from outside may be as long as it likes. */
    private static final int LONGEST_NAME = 100;

    private JsonProblems() {}

    static RequestRefused of(JacksonException unreadable) {
        return switch (unreadable) {
            case DatabindException mismatch -> mismatched(mismatch);
            case InputCoercionException number
            when !number.getPath().isEmpty() ->
                RequestRefused.at(ProblemType.INVALID_CONTENT, pointer(number), "This number is too large.");
            default -> malformed(unreadable);
        };
    }

    private static RequestRefused malformed(JacksonException unreadable) {
        var location = unreadable.getLocation();
        var where = location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new RequestRefused(
                ProblemType.MALFORMED_REQUEST,
                "The body is not JSON that can be taken: it breaks off, has a mistake, names a member twice or nests too"
                        + " deep" + where + ".");
    }

    private static RequestRefused mismatched(DatabindException mismatch) {
        var problem = new Problem(pointer(mismatch), detail(mismatch));
        return RequestRefused.at(ProblemType.INVALID_CONTENT, problem.pointer(), problem.detail());
    }

    /** A JSON pointer (RFC 6901) to the member that cannot be taken. */
    private static String pointer(JacksonException mismatch) {
        return mismatch.getPath().stream().map(JsonProblems::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        var name = reference.getPropertyName();
        if (name == null) {
            return "/" + reference.getIndex();
        }
        var cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return "/" + cut.replace("~", "~0").replace("/", "~1");
    }

    private static String detail(DatabindException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException _ -> "There is no such field.";
            case InvalidNullException _ -> "This cannot be null.";
            case MismatchedInputException wrong -> "This has to be " + expected(wrong.getTargetType()) + ".";
            default -> "This cannot be taken.";
        };
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time such as 2027-01-31T08:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a day such as 2027-01-31";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
