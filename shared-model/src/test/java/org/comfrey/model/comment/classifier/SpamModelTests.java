package org.comfrey.model.comment.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SpamModelTests {

    private static final List<Example> EXAMPLES = Stream.concat(
                    Stream.of(
                                    "Win at our casino",
                                    "Casino bonus today",
                                    "Best casino in town",
                                    "Your casino, your luck")
                            .map(text -> new Example(text, true)),
                    Stream.of("It helped my knee", "My knee hurts", "Thanks, my knee is better", "Is rest good for it?")
                            .map(text -> new Example(text, false)))
            .toList();

    @Test
    void tellsApartWhatItLearntAndWhatIsLikeIt() {
        var model = Training.of(EXAMPLES);
        assertThat(likelihood(model, "Play in a casino")).isGreaterThan(0.6);
        assertThat(likelihood(model, "Play in c4sinos")).isGreaterThan(0.5);
        assertThat(likelihood(model, "The other knee hurts as well")).isLessThan(0.4);
    }

    @Test
    void learnsTheSameWhicheverKindComesFirst() {
        var model = Training.of(EXAMPLES);
        var other = Training.of(EXAMPLES.reversed());
        assertThat(likelihood(other, "Play in a casino"))
                .isCloseTo(likelihood(model, "Play in a casino"), within(0.01));
    }

    @Test
    void weighsBothKindsTheSameHoweverManyThereAreOfEach() {
        var spam = EXAMPLES.stream().filter(Example::spam);
        var honest = EXAMPLES.stream().filter(example -> !example.spam());
        var many = IntStream.range(0, 20).boxed().flatMap(_ -> EXAMPLES.stream().filter(example -> !example.spam()));
        var model = Training.of(Stream.concat(spam, Stream.concat(honest, many)).toList());
        assertThat(likelihood(model, "nothing of all that")).isBetween(0.3, 0.7);
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() throws IOException {
        var model = Training.of(EXAMPLES);
        var file = written(model);
        var read = SpamModel.read(new ByteArrayInputStream(file));
        for (var example : EXAMPLES) {
            assertThat(likelihood(read, example.text())).isCloseTo(likelihood(model, example.text()), within(0.001));
        }
        assertThat(written(read)).isEqualTo(file);
        assertThat(written(Training.of(EXAMPLES))).isEqualTo(file);
    }

    @Test
    void refusesWhatIsNoModelOfItsKind() throws IOException {
        var other = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(other)) {
            zipped.write(new byte[20]);
        }
        assertThatIOException().isThrownBy(() -> SpamModel.read(new ByteArrayInputStream(other.toByteArray())));
    }

    @Test
    void namesTheWordsThatSpoke() {
        var impression = Measuring.impression(Training.of(EXAMPLES), "My casino: https://casino.example/now");
        assertThat(impression.signs()).contains("\"casino\"");
        assertThat(impression.withoutStrongest()).isLessThan(impression.likelihood());
    }

    private static double likelihood(SpamModel model, String text) {
        return SpamModel.likelihood(model.logOdds(Features.of(ReplyTokens.of(text))));
    }

    private static byte[] written(SpamModel model) throws IOException {
        var file = new ByteArrayOutputStream();
        model.write(file);
        return file.toByteArray();
    }
}
