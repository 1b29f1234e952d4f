package org.comfrey.api.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document when an operation answers with a problem document, beyond what holds of all of its kind. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refusal.All.class)
public @interface Refusal {

    /** The HTTP status. */
    int status();

    /** When it is answered, as a sentence. */
    String when();

    /** Several of them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Refusal[] value();
    }
}
