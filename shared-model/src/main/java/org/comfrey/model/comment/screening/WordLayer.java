package org.comfrey.model.comment.screening;

import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for the site's words and phrases in everything that was typed. */
final class WordLayer implements Layer {

    @Override
    public Stream<Finding> look(Submission submission) {
        var blocked = WordList.of(submission.rules().blockedWords());
        var held = WordList.of(submission.rules().heldWords());
        return Stream.concat(
                found(submission, blocked, sentence -> Finding.spam(sentence + ", which is blocked.")),
                found(submission, held, sentence -> Finding.hold(sentence + ", which is on the list to hold.")));
    }

    private static Stream<Finding> found(Submission submission, WordList words, Function<String, Finding> finding) {
        var email = submission.email();
        return Stream.of(
                        found("text", submission.text(), words),
                        found("name", submission.name(), words),
                        found("website", submission.website() == null ? "" : submission.website(), words),
                        found("e-mail address", email == null ? "" : email.value(), words))
                .flatMap(sentence -> sentence)
                .map(finding);
    }

    private static Stream<String> found(String field, String typed, WordList words) {
        return words.firstIn(typed).stream().map(word -> "The %s has \"%s\"".formatted(field, word));
    }
}
