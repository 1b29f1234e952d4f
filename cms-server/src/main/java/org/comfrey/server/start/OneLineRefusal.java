package org.comfrey.server.start;

import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says in one line why Comfrey did not start, where the reason lies with its surroundings: a setting, a port, a folder, the
 * store. It stands ahead of Spring Boot's own failure analyzers, whose page-long answers are left for faults in the code.
 */
@Slf4j
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineRefusal implements SpringBootExceptionReporter {

    private static final Pattern DRIVER_CAUSE = Pattern.compile("caused by \\{[\\w.]+: ([^}]*)}");

    /** Spring Boot hands over the context, which is null when the failure came before there was one. */
    OneLineRefusal(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> reason = reason(failure);
        reason.ifPresent(line -> log.error("Comfrey did not start. {}", line.replaceAll("\\s*\\R\\s*", " ")));
        return reason.isPresent();
    }

    /** The innermost cause that we know speaks. */
    static Optional<String> reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> reasonOf(cause).stream())
                .findFirst();
    }

    private static Optional<String> reasonOf(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case BindException wrong -> Optional.of(wrongSetting(wrong));
            case InvalidConfigurationPropertyValueException wrong ->
                Optional.of("%s is '%s', which it cannot be: %s."
                        .formatted(wrong.getName(), wrong.getValue(), withoutStop(wrong.getReason())));
            case PortInUseException port ->
                Optional.of("Port %d is in use: stop the program that has it, or set SERVER_PORT to a free one."
                        .formatted(port.getPort()));
            case MongoSecurityException refused ->
                Optional.of("MongoDB refused the user or the password in spring.mongodb.uri (SPRING_MONGODB_URI).");
            case MongoTimeoutException silent ->
                Optional.of("MongoDB does not answer at the address in spring.mongodb.uri (SPRING_MONGODB_URI)%s."
                        .formatted(lastCause(silent)));
            default -> Optional.empty();
        };
    }

    /** The driver tells what it met at each server in the midst of a long sentence. */
    private static String lastCause(MongoTimeoutException silent) {
        Matcher causes = DRIVER_CAUSE.matcher(String.valueOf(silent.getMessage()));
        return causes.find() ? ": " + causes.group(1) : "";
    }

    private static String withoutStop(@Nullable String sentence) {
        return sentence == null ? "not allowed" : sentence.replaceFirst("\\.$", "");
    }

    private static String wrongSetting(BindException wrong) {
        if (Map.class.isAssignableFrom(wrong.getTarget().getType().toClass())) {
            return "One of the settings under %s has a name or a value that it cannot have: %s."
                    .formatted(
                            wrong.getName(),
                            NestedExceptionUtils.getMostSpecificCause(wrong).getMessage());
        }
        for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return brokenRules(invalid.getValidationErrors());
            }
        }
        return "%s is %s, which is not %s.".formatted(wrong.getName(), value(wrong), allowed(wrong));
    }

    private static String brokenRules(ValidationErrors errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> brokenRule(errors, error))
                .collect(Collectors.joining(" "));
    }

    private static String brokenRule(ValidationErrors errors, ObjectError error) {
        String name = error instanceof FieldError field
                ? errors.getName() + "." + dashed(field.getField())
                : errors.getName().toString();
        // The value itself may be a secret, so it is not repeated.
        return "%s %s.".formatted(name, error.getDefaultMessage());
    }

    private static String value(BindException wrong) {
        return wrong.getProperty() == null
                ? "not readable"
                : "'" + wrong.getProperty().getValue() + "'";
    }

    private static String allowed(BindException wrong) {
        Class<?> type = wrong.getTarget().getType().toClass();
        Class<?> element = wrong.getTarget().getType().asCollection().resolveGeneric(0);
        Class<?> asked = element == null ? type : element;
        return asked.isEnum()
                ? "one of "
                        + Arrays.stream(asked.getEnumConstants())
                                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                : spoken(asked);
    }

    private static String spoken(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Boolean", "boolean" -> "true or false";
            case "Integer", "int", "Long", "long", "Short", "short" -> "a whole number";
            case "Duration" -> "a duration such as 30s or 5m";
            case "DataSize" -> "a size such as 512KB or 10MB";
            case "URI", "URL" -> "an address such as https://www.example.org";
            case "Path", "File" -> "a path";
            case String other -> "a " + other;
        };
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
