package org.comfrey.api.comment;

import java.time.Instant;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Tally;
import org.comfrey.model.comment.Wording;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface CommentMapper {

    @Mapping(target = "reasons", source = "comment.verdict.reasons")
    @Mapping(target = "email", source = "email")
    @Mapping(target = "erasedAt", source = "comment.erased.at")
    @Mapping(target = "networkUntil", source = "networkUntil")
    @Mapping(target = "removedOn", source = "removedOn")
    CommentView view(
            Comment comment, @Nullable String email, @Nullable Instant removedOn, @Nullable Instant networkUntil);

    WordingView wording(Wording wording);

    TallyView tally(Tally tally);
}
