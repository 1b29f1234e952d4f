package org.comfrey.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.junit.jupiter.api.Test;

class DiscussionRulesTests {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void countsDaysWhereTheSiteIs() {
        // In Auckland it is the 2nd of March already.
        var published = Instant.parse("2026-03-01T12:00:00Z");
        var rules = DiscussionRules.usual().toBuilder().closedAfterDays(14).build();
        assertThat(rules.isYoungEnough(published, LocalDate.of(2026, 3, 16), AUCKLAND))
                .isTrue();
        assertThat(rules.isYoungEnough(published, LocalDate.of(2026, 3, 17), AUCKLAND))
                .isFalse();
        assertThat(DiscussionRules.usual().isYoungEnough(published, LocalDate.of(2036, 3, 17), AUCKLAND))
                .isTrue();
    }

    @Test
    void namesTheEntryThatIsWrong() {
        var rules = DiscussionRules.usual().toBuilder()
                .heldWords(List.of("fine", "  ", "x".repeat(101)))
                .blockedWords(List.of("**"))
                .trustedAddresses(List.of("ada@readers.example", "@readers.example", "readers.example"));
        assertThatThrownBy(rules::build)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::pointer, problem -> problem.detail().replaceAll(".*; ", ""))
                .containsExactly(
                        tuple("/heldWords/1", "entry 2 is none."),
                        tuple("/heldWords/2", "entry 3 is none."),
                        tuple("/blockedWords/0", "\"**\" is none."),
                        tuple("/trustedAddresses/2", "\"readers.example\" is neither."));
    }

    @Test
    void boundsNumbersAndLists() {
        var many = IntStream.range(0, 501).mapToObj(i -> "word " + i).toList();
        var rules = DiscussionRules.usual().toBuilder()
                .closedAfterDays(-1)
                .mostLinks(101)
                .pageSize(9)
                .depth(11)
                .heldWords(many);
        assertThatThrownBy(rules::build)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::pointer)
                .containsExactly("/closedAfterDays", "/mostLinks", "/pageSize", "/depth", "/heldWords");
    }

    @Test
    void keepsEachEntryOnce() {
        var words = Collections.nCopies(600, " casino ");
        assertThat(DiscussionRules.usual().toBuilder().heldWords(words).build().heldWords())
                .containsExactly("casino");
    }
}
