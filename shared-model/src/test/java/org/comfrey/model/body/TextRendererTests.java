package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.body.Trees.everything;

import org.junit.jupiter.api.Test;

class TextRendererTests {

    @Test
    void showsTheWordsOfEveryBlock() {
        assertThat(TextRenderer.render(
                        BodyReader.read(everything()), Facts.context().treatment()))
                .isEqualTo("""
                        How it works

                        Plain, bold
                        cited22oldx = 1

                        - one
                        - two

                        3. three

                        It helped.
                        — A patient

                        A back
                        Fig. 1

                        Doses
                        Week\tSessions
                        1\t2
                        rest

                        int a;
                        int b;

                        A film
                        https://video.example/1

                        Urgent advice: See a doctor if:
                        - it is numb

                        Don’t: At home
                        - lie in bed

                        - low back pain

                        - Never with low back pain: low back pain
                        - Ask a doctor first with fever

                        - low back pain
                        - M54.5: low back pain

                        Does it hurt?
                        Rarely.

                        Certainty of the evidence: very low
                        One trial.

                        Book
                        Free of charge""");
    }

    @Test
    void leavesTheFactsOutOfTheTextsOwnWords() {
        assertThat(TextRenderer.textOf(BodyReader.read(everything()))).doesNotContain("low back pain", "fever");
    }
}
