package org.comfrey.model.comment.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Learns the starting model from labelled files and our own examples, and writes it. Run by {@code classifier/train.sh}. */
final class MakingTheStartingModel {

    private static final Path FOLDER =
            Path.of("shared-model", "src", "main", "resources", "org", "comfrey", "model", "comment", "classifier");

    private MakingTheStartingModel() {}

    public static void main(String... places) throws IOException {
        var files = Stream.concat(
                        LabelledFile.readAll(Stream.of(places).map(Path::of).toList()).stream(),
                        Stream.of(LabelledFile.read(Path.of("classifier", "own-examples.csv"))))
                .toList();
        List<Example> examples =
                files.stream().flatMap(file -> file.examples().stream()).toList();
        Files.createDirectories(FOLDER);
        var written = FOLDER.resolve("starting-model.bin");
        try (var file = Files.newOutputStream(written)) {
            Training.of(examples).write(file);
        }
        for (var file : files) {
            System.out.printf(
                    "%s: %d replies, %d of them spam%n",
                    file.name(),
                    file.examples().size(),
                    file.examples().stream().filter(Example::spam).count());
        }
        System.out.printf("Wrote %s, %d bytes.%n", written, Files.size(written));
    }
}
