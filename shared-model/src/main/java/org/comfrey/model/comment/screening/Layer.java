package org.comfrey.model.comment.screening;

import java.util.stream.Stream;

/** One way of looking at what a reader sends. Changes nothing, and finds the same each time. */
interface Layer {

    Stream<Finding> look(Submission submission);
}
