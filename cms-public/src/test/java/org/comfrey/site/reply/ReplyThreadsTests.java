package org.comfrey.site.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.comment.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyThreadsTests {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void putsAnswersBelowWhatTheyAnswerInTheOrderInWhichTheyCame() {
        var threads = ReplyThreads.of(
                List.of(aReply("a", null), aReply("b", null), aReply("c", "a"), aReply("d", "a")), ZURICH, 5, null);
        assertThat(threads).extracting(ReplyView::id).containsExactly("a", "b");
        assertThat(threads.getFirst().answers()).extracting(ReplyView::id).containsExactly("c", "d");
    }

    @Test
    void letsAnAnswerBeginAThreadWhenWhatItAnswersIsNotThere() {
        var threads = ReplyThreads.of(List.of(aReply("a", "trashed"), aReply("b", "a")), ZURICH, 5, null);
        assertThat(threads).extracting(ReplyView::id).containsExactly("a");
        assertThat(threads.getFirst().answers()).extracting(ReplyView::id).containsExactly("b");
    }

    @Test
    void standsFlatBelowTheDeepestLevelAndLosesNobody() {
        var chain = new ArrayList<Comment>();
        for (int i = 0; i < 100; i++) {
            chain.add(aReply("r" + i, i == 0 ? null : "r" + (i - 1)));
        }
        var threads = ReplyThreads.of(chain, ZURICH, 5, null);
        assertThat(depth(threads)).isEqualTo(5);
        assertThat(count(threads)).isEqualTo(100);
    }

    @Test
    void standsInOneRowWhereTheSiteSetsNothingBelowAnything() {
        var replies = List.of(aReply("a", null), aReply("b", "a"), aReply("c", "b"));
        assertThat(ReplyThreads.of(replies, ZURICH, 1, null))
                .extracting(ReplyView::id)
                .containsExactly("a", "b", "c");
    }

    @Test
    void tellsAReaderOnceThatTheOwnReplyIsPublic() {
        var replies = List.of(aReply("a", null), aReply("b", null), aReply("b", null));
        var threads = ReplyThreads.of(replies, ZURICH, 5, "b");
        assertThat(threads).extracting(ReplyView::id).containsExactly("a", "b");
        assertThat(threads).extracting(ReplyView::fresh).containsExactly(false, true);
    }

    @Test
    void keepsParagraphsAndLines() {
        var text = "First line\nsecond line\n \n\n\nNew paragraph";
        var reply = ReplyThreads.of(List.of(aReply("a", null, text)), ZURICH, 5, null)
                .getFirst();
        assertThat(reply.paragraphs()).containsExactly(List.of("First line", "second line"), List.of("New paragraph"));
    }

    @Test
    void writesTimesInTheZoneOfTheSite() {
        var reply = ReplyThreads.of(List.of(aReply("a", null)), ZURICH, 5, null).getFirst();
        assertThat(reply.date()).isEqualTo("2 March 2026, 00:30");
        assertThat(reply.at()).isEqualTo("2026-03-01T23:30:00Z");
    }

    @Test
    void marksAReplyThatWaits() {
        var waiting =
                aReply("a", null).toBuilder().status(CommentStatus.PENDING).build();
        assertThat(ReplyThreads.of(List.of(waiting), ZURICH, 5, null).getFirst().pending())
                .isTrue();
    }

    private static int depth(List<ReplyView> replies) {
        return replies.isEmpty()
                ? 0
                : 1
                        + replies.stream()
                                .mapToInt(reply -> depth(reply.answers()))
                                .max()
                                .orElse(0);
    }

    private static int count(List<ReplyView> replies) {
        return replies.stream().mapToInt(reply -> 1 + count(reply.answers())).sum();
    }

    private static Comment aReply(String id, @Nullable String parent) {
        return aReply(id, parent, "Text of " + id);
    }

    private static Comment aReply(String id, @Nullable String parent, String text) {
        return Comment.builder()
                .id(id)
                .version(1)
                .article("article")
                .parent(parent)
                .name("Robin")
                .emailSealed("sealed")
                .emailHash("hash")
                .text(text)
                .status(CommentStatus.APPROVED)
                .verdict(new Verdict(List.of()))
                .fingerprint(id)
                .createdAt(Instant.parse("2026-03-01T23:30:00Z"))
                .build();
    }
}
