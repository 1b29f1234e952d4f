package org.comfrey.model.comment.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The model that comes with the product. {@code starting-model.md} beside it says what it was learnt from, and under which
 * licence; {@code classifier/train.sh} makes it anew.
 */
final class StartingModel {

    private static final String FILE = "starting-model.bin";

    private StartingModel() {}

    static SpamModel load() {
        try (var file = StartingModel.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The build lacks " + FILE + ": run classifier/train.sh.");
            }
            return SpamModel.read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
