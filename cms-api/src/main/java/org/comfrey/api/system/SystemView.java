package org.comfrey.api.system;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a node is.
 *
 * @param version of Comfrey
 * @param java the version of Java that it runs on
 * @param startedAt when the node was started
 * @param memory of its heap
 * @param parts what it consists of, by name
 */
@Schema(name = "System")
record SystemView(String version, String java, Instant startedAt, Memory memory, List<Part> parts) {

    SystemView {
        parts = List.copyOf(parts);
    }

    /**
     * How much memory there is.
     *
     * @param used in bytes
     * @param most how much it may become, in bytes
     */
    @Schema(name = "Memory")
    record Memory(long used, long most) {}

    /**
     * A part of the system.
     *
     * @param name such as {@code store}, {@code catalog} or {@code outbox}
     * @param status how it is
     * @param details what it says of itself, by name: numbers, words, instants
     */
    @Schema(name = "SystemPart")
    record Part(String name, Status status, Map<String, String> details) {

        Part {
            details = Map.copyOf(details);
        }
    }

    /** How a part can be. */
    enum Status {
        /** It works. */
        UP,
        /** It works, and somebody should look at it. */
        ATTENTION,
        /** It is being made ready. */
        OUT_OF_SERVICE,
        /** It does not work. */
        DOWN,
        /** It does not say. */
        UNKNOWN
    }
}
