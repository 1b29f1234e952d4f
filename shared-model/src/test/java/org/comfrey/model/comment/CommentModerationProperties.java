package org.comfrey.model.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommentModerationProperties {

    private static final Decision DECISION = new Decision("m1", Instant.EPOCH);

    private enum Act {
        APPROVE,
        SPAM,
        TRASH,
        RESTORE
    }

    @Property
    void everyActEitherMovesOnByOneVersionOrIsRefusedWithAReason(@ForAll List<Act> acts) {
        var comment = comment(CommentStatus.PENDING);
        for (var act : acts) {
            try {
                var after = tried(comment, act);
                assertThat(after.version()).isEqualTo(comment.version() + 1);
                assertThat(after.status()).isNotEqualTo(comment.status());
                comment = after;
            } catch (ModerationRefused refused) {
                assertThat(refused.reason()).isNotNull();
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
    }

    @Property
    void restoringTakesAReplyBackToWhereItWas(@ForAll boolean approvedFirst, @ForAll boolean toSpam) {
        var start = comment(approvedFirst ? CommentStatus.APPROVED : CommentStatus.PENDING);
        var away = toSpam ? start.markedAsSpam(DECISION) : start.trashed(DECISION);
        assertThat(away.restored(DECISION).status()).isEqualTo(start.status());
    }

    @Test
    void tellsTheSecondOfTwoModeratorsThatTheFirstWasQuicker() {
        var approved = comment(CommentStatus.PENDING).approved(DECISION);
        assertThatThrownBy(() -> approved.approved(DECISION))
                .isInstanceOfSatisfying(
                        ModerationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ModerationRefused.Reason.ALREADY_THERE));
    }

    private static Comment tried(Comment comment, Act act) {
        return switch (act) {
            case APPROVE -> comment.approved(DECISION);
            case SPAM -> comment.markedAsSpam(DECISION);
            case TRASH -> comment.trashed(DECISION);
            case RESTORE -> comment.restored(DECISION);
        };
    }

    private static Comment comment(CommentStatus status) {
        return Comment.builder()
                .id("c1")
                .version(1)
                .article("a1")
                .name("Ada")
                .emailSealed("sealed")
                .emailHash("hash")
                .text("text")
                .status(status)
                .verdict(new Verdict(List.of()))
                .fingerprint("f")
                .createdAt(Instant.EPOCH)
                .build();
    }
}
